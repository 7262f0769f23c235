using System.Collections.Immutable;
using Navo.Contracts.Identifiers;

namespace Navo.Gateway.Fetching;

/// <summary>What one permitted request lets the holder's adapter hand out: this person, this category, these fields.</summary>
internal sealed record Grant
{
    public required RequestId Request { get; init; }

    public required AgencyId Holder { get; init; }

    /// <summary>The holder's own pseudonym: the requestor's never reaches the holder (promise 5).</summary>
    public required Pseudonym Subject { get; init; }

    public required CategoryId Category { get; init; }

    public required ImmutableArray<string> Fields { get; init; }

    /// <summary>The agreement that lets the data move, as <c>id@version</c>.</summary>
    public required string Agreement { get; init; }
}
