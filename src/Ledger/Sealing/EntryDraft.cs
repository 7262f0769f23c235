using System.Collections.Immutable;
using Navo.AccessLog.Entries;
using Navo.Contracts.Identifiers;

namespace Navo.Ledger.Sealing;

/// <summary>What a row is to say. Identifier, salt, instant, position, subject tag and chain are the Ledger's own to fill.</summary>
public sealed record EntryDraft
{
    /// <summary>What happened.</summary>
    public required EntryKind Kind { get; init; }

    /// <summary>Whom it concerns; null for nobody NAVO knows. Never written in clear.</summary>
    public SubjectId? Subject { get; init; }

    /// <summary>The caller's agency; null when the participant acted.</summary>
    public AgencyId? CallerAgency { get; init; }

    /// <summary>The caller's role.</summary>
    public string Role { get; init; } = "";

    /// <summary>The caller's unit.</summary>
    public UnitId? Unit { get; init; }

    /// <summary>The caller's alias.</summary>
    public EmployeeAlias? Employee { get; init; }

    /// <summary>The employee's own id at the agency: sealed into the search index for the data protection officer, never into the entry.</summary>
    public string? EmployeeId { get; init; }

    /// <summary>The data category.</summary>
    public CategoryId? Category { get; init; }

    /// <summary>The agency that holds the data.</summary>
    public AgencyId? Holder { get; init; }

    /// <summary>The agency that asks.</summary>
    public AgencyId? Requestor { get; init; }

    /// <summary>The purpose.</summary>
    public PurposeId? Purpose { get; init; }

    /// <summary>The decision.</summary>
    public EntryDecision Decision { get; init; }

    /// <summary>The reasons.</summary>
    public ImmutableArray<EntryReason> Reasons { get; init; } = [];

    /// <summary>The consent relied on or changed.</summary>
    public ConsentId? Consent { get; init; }

    /// <summary>The consent's revision.</summary>
    public long ConsentRevision { get; init; }

    /// <summary>The agreement relied on.</summary>
    public string AgreementId { get; init; } = "";

    /// <summary>Its version.</summary>
    public int AgreementVersion { get; init; }

    /// <summary>Law ids of policy/laws.json.</summary>
    public ImmutableArray<string> LawRefs { get; init; } = [];

    /// <summary>The policy's hash in lower-case hexadecimal, or empty.</summary>
    public string PolicyHash { get; init; } = "";

    /// <summary>Names of the fields that go out.</summary>
    public ImmutableArray<string> FieldsReleased { get; init; } = [];

    /// <summary>Names of the fields that were removed.</summary>
    public ImmutableArray<string> FieldsWithheld { get; init; } = [];

    /// <summary>The request.</summary>
    public RequestId? Request { get; init; }

    /// <summary>A code that says more of the kind.</summary>
    public string Detail { get; init; } = "";

    /// <summary>An earlier entry this one is about.</summary>
    public EntryId? RelatedEntry { get; init; }

    /// <summary>For an erasure: of how many rows the content goes.</summary>
    public long Erased { get; init; }

    /// <summary>What the decision was made on (<c>RecordedDecision.ToBytes</c>), kept beside the row for replay; null for a row without one.</summary>
    public byte[]? DecisionInputs { get; init; }

    /// <summary>Why an officer looked, in the officer's own words: sealed beside the index for that agency's officers, never into the entry.</summary>
    public string? LookReason { get; init; }

    /// <summary>The employee's id, sealed before the write lock is taken.</summary>
    internal byte[]? EmployeeSealed { get; init; }
}
