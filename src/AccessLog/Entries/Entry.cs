using System.Collections.Immutable;

namespace Navo.AccessLog.Entries;

/// <summary>One line of the access log, version 1 (docs/spec/access-log.md). Absent texts are empty, absent identifiers and hashes are zero.</summary>
/// <remarks>It holds no name, no national identity number and no pseudonym: promise 5.</remarks>
public sealed record Entry
{
    /// <summary>32 random octets. Once they are deleted with the content, the leaf hash that remains cannot be guessed back.</summary>
    public required Octets32 Salt { get; init; }

    /// <summary>The entry's own random identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>What happened.</summary>
    public required EntryKind Kind { get; init; }

    /// <summary>When, in milliseconds since 1970-01-01T00:00:00Z, read after the heads were locked.</summary>
    public required long InstantMs { get; init; }

    /// <summary>The place in the one order of consent events and rows.</summary>
    public required long Position { get; init; }

    /// <summary>The caller's agency; empty when the participant acted.</summary>
    public string CallerAgency { get; init; } = "";

    /// <summary>The caller's role.</summary>
    public string Role { get; init; } = "";

    /// <summary>The caller's unit.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The caller's alias: an HMAC under the agency's employee key, in 22 base64url characters.</summary>
    public string EmployeeAlias { get; init; } = "";

    /// <summary>Whom it concerns: <see cref="SubjectTag"/>, recognisable only with the participant's own log key.</summary>
    public Octets32 Subject { get; init; }

    /// <summary>The leaf hash of the participant's previous entry; none for the first.</summary>
    public Octets32 PreviousLeaf { get; init; }

    /// <summary>How many entries the participant has with this one; 0 when the entry concerns no one.</summary>
    public long RunningCount { get; init; }

    /// <summary>The data category.</summary>
    public string Category { get; init; } = "";

    /// <summary>The agency that holds the data.</summary>
    public string Holder { get; init; } = "";

    /// <summary>The agency that asks; for a consent event the one the consent is towards.</summary>
    public string Requestor { get; init; } = "";

    /// <summary>The purpose.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>The decision.</summary>
    public EntryDecision Decision { get; init; }

    /// <summary>The reasons; a set, written in sorted order.</summary>
    public ImmutableArray<EntryReason> Reasons { get; init; } = [];

    /// <summary>The consent relied on or changed.</summary>
    public Guid ConsentId { get; init; }

    /// <summary>The consent's revision.</summary>
    public long ConsentRevision { get; init; }

    /// <summary>The sharing agreement relied on.</summary>
    public string AgreementId { get; init; } = "";

    /// <summary>The agreement's version.</summary>
    public long AgreementVersion { get; init; }

    /// <summary>The legal bases; a set, written in sorted order.</summary>
    public ImmutableArray<string> LawRefs { get; init; } = [];

    /// <summary>The hash of the policy the decision was made under.</summary>
    public Octets32 PolicyHash { get; init; }

    /// <summary>The names of the fields that went out; a set, written in sorted order. Names only, never values.</summary>
    public ImmutableArray<string> FieldsReleased { get; init; } = [];

    /// <summary>The names of the fields that were removed first; a set, written in sorted order.</summary>
    public ImmutableArray<string> FieldsWithheld { get; init; } = [];

    /// <summary>The request the caller made.</summary>
    public Guid RequestId { get; init; }

    /// <summary>A code that says more of the kind: the outcome, the consent event, the reason of a look into the log.</summary>
    public string Detail { get; init; } = "";

    /// <summary>An earlier entry that this one is about, such as the release of an outcome.</summary>
    public Guid RelatedEntry { get; init; }

    /// <summary>For an erasure: of how many entries the content is deleted. The verifier accepts no more empty entries than were announced.</summary>
    public long Erased { get; init; }
}
