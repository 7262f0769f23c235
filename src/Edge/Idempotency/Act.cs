using Navo.Contracts.Identifiers;

namespace Navo.Edge.Idempotency;

/// <summary>The act a request with an <c>Idempotency-Key</c> is.</summary>
internal sealed record Act(RequestId Id);
