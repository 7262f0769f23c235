using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Navo.AccessLog.Entries;
using Navo.AccessLog.Tree;
using Navo.Contracts.Identifiers;
using Navo.Decisions;
using Navo.Decisions.Voices;
using Navo.Ledger.Breaches;
using Navo.Ledger.Identity;
using Navo.Ledger.Rows;

namespace Navo.Gateway.AccessLog;

/// <summary>Rows as their readers may see them: one reason tree, three voices (design, Decisions).</summary>
internal sealed class EntryViews(Pseudonyms pseudonyms)
{
    /// <summary>For a data protection officer: the own agency's pseudonym, and reasons without the other agency's facts.</summary>
    public EntryView ToOfficer(AccessRowContent content, AgencyId agency)
    {
        var heard = OfficerVoice.Hear(ReasonsOf(content.Row), agency);
        return Of(content) with
        {
            Participant = content.Row.Subject is { } subject ? pseudonyms.For(agency, subject).Value : null,
            Reasons = [.. heard.Select(reason => new ReasonView(reason.Rule, reason.Code))],
        };
    }

    /// <summary>The same with the leaf: its octets where the officer may hear everything in them, always its hash, which the proof is about.</summary>
    public EntryView ToOfficerWithLeaf(AccessRowContent content, AgencyId agency)
    {
        var view = ToOfficer(content, agency);

        // INVARIANT: the octets hold every reason in clear, the other agency's too. What the voice hides, they must not tell.
        var hearsAll = view.Reasons.All(reason => reason.Rule != OfficerVoice.OtherRule);
        return WithLeaf(view, content, hearsAll);
    }

    /// <summary>For the participant concerned: the octets whole, since every fact in them is about the reader (GDPR art. 15).</summary>
    public static EntryView ToParticipant(AccessRowContent content)
    {
        // Words are there for the rules of a decision alone. What else a row gives as its reason is no "not allowed": the row's kind and decision tell.
        var given = content.Row.Reasons;
        ImmutableArray<ReasonView> reasons = given.IsEmpty || !given.All(reason => ParticipantVoice.Speaks(reason.Rule))
            ? []
            : [new ReasonView("participant", ParticipantVoice.KeyOf(given.Select(reason => new SpokenReason(reason.Rule, reason.Code))))];

        // What was flagged to the holder's officer is theirs to tell. The octets hold it, as they hold the reasons: the reader's page shows neither.
        var detail = BreachCodes.IsOne(content.Row.Detail) ? null : content.Row.Detail;
        return WithLeaf(Of(content) with { Reasons = reasons, Detail = detail }, content, showsOctets: true);
    }

    private static EntryView WithLeaf(EntryView view, AccessRowContent content, bool showsOctets) => content.Canonical is { } octets
        ? view with
        {
            Canonical = showsOctets ? Convert.ToBase64String(octets) : null,
            LeafHash = Convert.ToBase64String(MerkleTree.LeafHash(octets).ToArray()),
        }
        : view;

    private static ImmutableArray<Reason> ReasonsOf(AccessRow row) =>
        [.. row.Reasons.Select(reason => new Reason(
            reason.Rule, reason.Code, AgencyId.TryParse(reason.FactOwner, out var owner) ? owner : null, Failed: true))];

    private static EntryView Of(AccessRowContent content)
    {
        var row = content.Row;
        var view = new EntryView
        {
            Entry = row.Entry.ToString(),
            Kind = row.Kind,
            At = row.Instant,
            Position = row.Position,
            Agency = row.Agency?.Value,
            Role = row.Role,
            Unit = row.Unit?.Value,
            Employee = row.Employee?.Value,
            Category = row.Category?.Value,
            Holder = row.Holder?.Value,
            Requestor = row.Requestor?.Value,
            Purpose = row.Purpose?.Value,
            Decision = row.Decision,
            Reasons = [],
            Laws = [],
            FieldsReleased = [],
            FieldsWithheld = [],
            Consent = row.Consent is { } consent ? new ConsentView(consent.ToString(), 0) : null,
            Detail = row.Detail,
            RelatedEntry = row.RefersTo?.ToString(),
            Outcome = row.Outcome,
        };
        return TryDecode(content.Canonical, out var entry) ? With(view, entry) : view;
    }

    private static EntryView With(EntryView view, Entry entry) => view with
    {
        Consent = view.Consent is { } consent ? consent with { Revision = entry.ConsentRevision } : null,
        Agreement = entry.AgreementId.Length > 0 ? new AgreementView(entry.AgreementId, entry.AgreementVersion) : null,
        Laws = entry.LawRefs,
        FieldsReleased = entry.FieldsReleased,
        FieldsWithheld = entry.FieldsWithheld,
        RequestId = entry.RequestId == Guid.Empty ? null : entry.RequestId.ToString("D"),
        PolicyHash = entry.PolicyHash.IsNone ? null : Convert.ToHexStringLower(entry.PolicyHash.ToArray()),
    };

    // Erased content leaves what the index still knows.
    private static bool TryDecode(byte[]? canonical, [NotNullWhen(true)] out Entry? entry)
    {
        entry = canonical is null ? null : EntryFormat.Decode(canonical);
        return entry is not null;
    }
}
