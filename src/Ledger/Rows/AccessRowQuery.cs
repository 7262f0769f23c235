using Navo.Contracts.Identifiers;

namespace Navo.Ledger.Rows;

/// <summary>A data protection officer's search. Only rows where the own agency is holder or requestor are ever found.</summary>
public sealed record AccessRowQuery
{
    /// <summary>The officer's agency.</summary>
    public required AgencyId Agency { get; init; }

    /// <summary>From this instant on.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Before this instant.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>One employee.</summary>
    public EmployeeAlias? Employee { get; init; }

    /// <summary>One unit.</summary>
    public UnitId? Unit { get; init; }

    /// <summary>One category.</summary>
    public CategoryId? Category { get; init; }

    /// <summary><c>permit</c> or <c>deny</c>.</summary>
    public string? Decision { get; init; }

    /// <summary>One participant.</summary>
    public SubjectId? Participant { get; init; }

    /// <summary>Only rows that are leaves of the tree of this size: the same ones however often they are asked for, until they are erased.</summary>
    public long? BelowLeaf { get; init; }

    /// <summary>Where an earlier page ended.</summary>
    public string? Cursor { get; init; }

    /// <summary>Most rows of a page.</summary>
    public int Limit { get; init; } = 100;
}
