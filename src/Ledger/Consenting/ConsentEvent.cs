using System.Collections.Immutable;
using System.Data.Common;
using Navo.Contracts.Identifiers;

namespace Navo.Ledger.Consenting;

/// <summary>One event about consent. Never changed, never deleted; the state is a fold over them.</summary>
public sealed record ConsentEvent
{
    internal const string Columns = """
        position, kind, category, holder, requestor, consent, request, purposes, text_id, text_version, language, text_hash,
        valid_to, self_given, explicit, assurance, by_agency, by_employee, instant, entry, content
        """;

    /// <summary>Its place in the one order of consent events and rows.</summary>
    public required long Position { get; init; }

    /// <summary>What happened.</summary>
    public required ConsentEventKind Kind { get; init; }

    /// <summary>The category.</summary>
    public required CategoryId Category { get; init; }

    /// <summary>Who has the data.</summary>
    public required AgencyId Holder { get; init; }

    /// <summary>Who may ask for it.</summary>
    public required AgencyId Requestor { get; init; }

    /// <summary>The consent given or withdrawn; null for an ask, a no to nothing live, or a "later".</summary>
    public ConsentId? Consent { get; init; }

    /// <summary>The request it asks or answers.</summary>
    public RequestId? Request { get; init; }

    /// <summary>The purposes asked for or agreed to.</summary>
    public required ImmutableArray<PurposeId> Purposes { get; init; }

    /// <summary>The text that was shown.</summary>
    public ShownText? Text { get; init; }

    /// <summary>First instant after the yes.</summary>
    public DateTimeOffset? ValidTo { get; init; }

    /// <summary>Pressed by the participant.</summary>
    public bool SelfGiven { get; init; }

    /// <summary>An express act on a text that named the data.</summary>
    public bool Explicit { get; init; }

    /// <summary>How surely the participant was signed in.</summary>
    public Assurance Assurance { get; init; }

    /// <summary>The agency whose employee did it; null for the participant.</summary>
    public AgencyId? ByAgency { get; init; }

    /// <summary>The employee's alias.</summary>
    public EmployeeAlias? ByEmployee { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset Instant { get; init; }

    /// <summary>The access row of the event.</summary>
    public required EntryId Entry { get; init; }

    /// <summary>The yes that still held, in whose place this one comes. Known while the event is written, so that a receipt can say so; not stored.</summary>
    public ConsentId? Replaces { get; init; }

    /// <summary>What is kept with the event: what the caller asked to be kept, for example a signed receipt; or the word for why an end came that nobody asked for.</summary>
    public string? Content { get; init; }

    /// <summary>The word for why a yes ended though nobody asked for it (<c>ended-by-death</c>, <c>ended-by-merge</c>); null for a stop that was asked for.</summary>
    public string? EndedBy => Kind is ConsentEventKind.Withdrawn && ByAgency is not null ? Content : null;

    internal static ConsentEvent Read(DbDataReader row) => new()
    {
        Position = row.GetInt64(0),
        Kind = Enum.Parse<ConsentEventKind>(row.GetString(1), ignoreCase: true),
        Category = CategoryId.Parse(row.GetString(2)),
        Holder = AgencyId.Parse(row.GetString(3)),
        Requestor = AgencyId.Parse(row.GetString(4)),
        Consent = row.IsDBNull(5) ? null : ConsentId.From(new Guid((byte[])row.GetValue(5), bigEndian: true)),
        Request = row.IsDBNull(6) ? null : RequestId.From(new Guid((byte[])row.GetValue(6), bigEndian: true)),
        Purposes = [.. row.GetString(7).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(PurposeId.Parse)],
        Text = row.IsDBNull(8) ? null : new ShownText(row.GetString(8), row.GetString(9), row.GetString(10), row.GetString(11)),
        ValidTo = row.IsDBNull(12) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(12)),
        SelfGiven = row.GetInt64(13) == 1,
        Explicit = row.GetInt64(14) == 1,
        Assurance = (Assurance)row.GetInt64(15),
        ByAgency = row.IsDBNull(16) ? null : AgencyId.Parse(row.GetString(16)),
        ByEmployee = row.IsDBNull(17) ? null : EmployeeAlias.Parse(row.GetString(17)),
        Instant = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(18)),
        Entry = EntryId.From(new Guid((byte[])row.GetValue(19), bigEndian: true)),
        Content = row.IsDBNull(20) ? null : row.GetString(20),
    };
}
