using System.Collections.Immutable;
using Navo.AccessLog.Entries;
using Navo.Contracts.Identifiers;

namespace Navo.Ledger.Rows;

/// <summary>A row of the access log as the search index knows it.</summary>
public sealed record AccessRow
{
    /// <summary>The row's id.</summary>
    public required EntryId Entry { get; init; }

    /// <summary>Its place in the one order.</summary>
    public required long Position { get; init; }

    /// <summary>Kind, for example <c>release</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset Instant { get; init; }

    /// <summary>Whom it concerns. Stays inside: show an agency only its own pseudonym of it.</summary>
    public SubjectId? Subject { get; init; }

    /// <summary>The caller's agency; null when the participant acted.</summary>
    public AgencyId? Agency { get; init; }

    /// <summary>The caller's role.</summary>
    public string? Role { get; init; }

    /// <summary>The caller's unit.</summary>
    public UnitId? Unit { get; init; }

    /// <summary>The caller's alias.</summary>
    public EmployeeAlias? Employee { get; init; }

    /// <summary>Who has the data.</summary>
    public AgencyId? Holder { get; init; }

    /// <summary>Who asks for it.</summary>
    public AgencyId? Requestor { get; init; }

    /// <summary>The category.</summary>
    public CategoryId? Category { get; init; }

    /// <summary>The purpose.</summary>
    public PurposeId? Purpose { get; init; }

    /// <summary><c>permit</c>, <c>deny</c> or null.</summary>
    public string? Decision { get; init; }

    /// <summary>The reasons. Show a code only to those entitled: the participant, and the agency whose fact it is.</summary>
    public required ImmutableArray<EntryReason> Reasons { get; init; }

    /// <summary>The consent relied on or changed.</summary>
    public ConsentId? Consent { get; init; }

    /// <summary>The row this one is about.</summary>
    public EntryId? RefersTo { get; init; }

    /// <summary>The entry's detail code.</summary>
    public string? Detail { get; init; }

    /// <summary>The latest outcome mark on this row.</summary>
    public string? Outcome { get; init; }
}
