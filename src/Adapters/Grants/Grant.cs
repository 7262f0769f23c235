using System.Collections.Frozen;
using Navo.Contracts.Identifiers;

namespace Navo.Adapters.Grants;

/// <summary>What the gateway lets this adapter hand out, once.</summary>
internal sealed record Grant
{
    /// <summary>The <c>jti</c>.</summary>
    public required string Id { get; init; }

    public required RequestId Request { get; init; }

    /// <summary>The own agency's pseudonym of the person.</summary>
    public required Pseudonym Subject { get; init; }

    public required CategoryId Category { get; init; }

    public required FrozenSet<string> Fields { get; init; }

    /// <summary>The agreement that lets the data move, as <c>id@version</c>.</summary>
    public required string Agreement { get; init; }
}
