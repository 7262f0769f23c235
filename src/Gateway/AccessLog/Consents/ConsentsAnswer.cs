using System.Collections.Immutable;

namespace Navo.Gateway.AccessLog.Consents;

/// <summary>What a participant allowed at an instant, where the officer's agency is holder or requestor.</summary>
internal sealed record ConsentsAnswer(DateTimeOffset At, ImmutableArray<ConsentThen> Consents);
