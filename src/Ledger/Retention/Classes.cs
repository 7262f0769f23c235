using System.Collections.Immutable;

namespace Navo.Ledger.Retention;

/// <summary>The kinds of policy/retention.json that are records of the Ledger's own, and when one of them is past its class.</summary>
/// <remarks>
/// Not here: kinds that are replaced in place (standing facts), kinds kept for good (leaves, checkpoints), what lies at an adapter (grants served,
/// own reports), what goes with another (a receipt with its consent, the index with its row), and rows of the log (<see cref="RowEraser"/>).
/// </remarks>
internal static class Classes
{
    private static readonly ImmutableDictionary<string, ImmutableArray<OldRecords>> All = new Dictionary<string, ImmutableArray<OldRecords>>(StringComparer.Ordinal)
    {
        // Nobody tells of the person any more, and nothing has happened: identity goes, and with the log key the way from rows to a person.
        ["participant"] =
        [
            OldRecords.In("participant", """
                created_at < @1
                AND NOT EXISTS (SELECT 1 FROM participant_fact f WHERE f.subject = participant.subject)
                AND NOT EXISTS (SELECT 1 FROM participant_identifier n WHERE n.subject = participant.subject AND n.since >= @1)
                AND NOT EXISTS (SELECT 1 FROM entry_index i WHERE i.subject = participant.subject AND i.instant >= @1)
                AND NOT EXISTS (SELECT 1 FROM consent_event e WHERE e.subject = participant.subject AND (e.instant >= @1 OR e.valid_to >= @1))
                AND NOT EXISTS (SELECT 1 FROM subject_merge m JOIN participant p ON p.subject = m.kept WHERE m.gone = participant.subject)
                AND NOT EXISTS (SELECT 1 FROM erasure_order o WHERE o.subject = participant.subject)
                AND NOT EXISTS (SELECT 1 FROM held_person h WHERE h.subject = participant.subject)
                """),

            // What stood for a person's part of the log stands for nobody's.
            OldRecords.In("erased_run", "CAST(@1 AS BIGINT) > 0 AND NOT EXISTS (SELECT 1 FROM participant p WHERE p.subject = erased_run.subject)"),
        ],

        // From the oldest on, never one before another that stays: what is left folds to the same state.
        ["consent-event"] =
        [
            OldRecords.In("consent_circumstance", OldCircumstance),
            OldRecords.OfPeople("consent_event", OldEvent),
        ],
        ["assistance"] =
        [
            OldRecords.In("assistance_use", "EXISTS (SELECT 1 FROM assistance WHERE assistance.assistance = assistance_use.assistance AND " + OldAssistance + ")"),
            OldRecords.In("assistance", OldAssistance),
        ],
        ["block"] = [OldRecords.OfPeople("block_event", OldBlock)],
        ["request"] =
        [
            OldRecords.In("request", """
                instant < @1
                AND NOT EXISTS (SELECT 1 FROM consent_event e WHERE e.request = request.request AND e.instant >= @1)
                AND NOT EXISTS (SELECT 1 FROM held_person h WHERE h.subject = request.subject)
                """),
            OldRecords.In("ask_marker", "instant < @1"),
        ],
        ["idempotency"] =
        [
            OldRecords.In("kept_answer", "started_at < @1"),
            OldRecords.In("consent_act", "instant < @1 AND NOT EXISTS (SELECT 1 FROM held_person h WHERE h.subject = consent_act.subject)"),
        ],

        // The newest old one is what a rolling count is measured from: it stays while there are younger ones.
        ["use-count"] =
        [
            OldRecords.In("release_use", """
                instant < @1
                AND (EXISTS (SELECT 1 FROM release_use y WHERE y.subject = release_use.subject AND y.category = release_use.category
                        AND y.requestor = release_use.requestor AND y.purpose = release_use.purpose AND y.number > release_use.number AND y.instant < @1)
                    OR NOT EXISTS (SELECT 1 FROM release_use y WHERE y.subject = release_use.subject AND y.category = release_use.category
                        AND y.requestor = release_use.requestor AND y.purpose = release_use.purpose AND y.instant >= @1))
                AND NOT EXISTS (SELECT 1 FROM held_person h WHERE h.subject = release_use.subject)
                """),
        ],
        ["correction"] =
        [
            OldRecords.In("correction_told", "EXISTS (SELECT 1 FROM correction WHERE correction.holder = correction_told.holder AND correction.correction = correction_told.correction AND " + OldCorrection + ")"),
            OldRecords.In("correction", OldCorrection),
        ],
        ["merge"] =
        [
            OldRecords.In("identity_conflict", """
                first_seen < @1 AND NOT EXISTS (SELECT 1 FROM held_person h WHERE h.subject = identity_conflict.one OR h.subject = identity_conflict.other)
                """),
            OldRecords.In("subject_merge", "EXISTS (SELECT 1 FROM merge_proposal WHERE merge_proposal.proposal = subject_merge.proposal AND " + OldProposal + ")"),
            OldRecords.In("merge_answer", "EXISTS (SELECT 1 FROM merge_proposal WHERE merge_proposal.proposal = merge_answer.proposal AND " + OldProposal + ")") with { GrantSql = OldMerged },
            OldRecords.In("merge_proposal", OldProposal) with { GrantSql = OldMerged },
        ],
        ["notification"] =
        [
            OldRecords.In("notice", "due_at < @1 AND state <> 'planned' AND NOT EXISTS (SELECT 1 FROM held_person h WHERE h.subject = notice.subject)"),
            OldRecords.In("outbox", "kind IN ('notice', 'code') AND done_at < @1 AND NOT EXISTS (SELECT 1 FROM held_person h WHERE h.subject = outbox.subject)"),
        ],
        ["recall"] =
        [
            OldRecords.In("recall_answer", "EXISTS (SELECT 1 FROM recall WHERE recall.recall = recall_answer.recall AND " + OldRecall + ")"),
            OldRecords.In("outbox", "kind = 'recall' AND done_at < @1 AND NOT EXISTS (SELECT 1 FROM held_person h WHERE h.subject = outbox.subject)"),
            OldRecords.In("recall", OldRecall),
        ],
        ["legal-hold"] =
        [
            // A lifted hold of everything stays with its lifting: without the one the other would stand again.
            OldRecords.In("legal_hold_lift", "instant < @1 AND EXISTS (SELECT 1 FROM legal_hold h WHERE h.hold = legal_hold_lift.hold AND h.everything = 0)"),
            OldRecords.In("legal_hold", """
                instant < @1 AND everything = 0
                AND NOT EXISTS (SELECT 1 FROM held_person p WHERE p.hold = legal_hold.hold)
                AND NOT EXISTS (SELECT 1 FROM legal_hold_lift l WHERE l.hold = legal_hold.hold)
                """),
        ],
    }.ToImmutableDictionary();

    /// <summary>The tables of a kind; none for one that is not the Ledger's to erase.</summary>
    public static ImmutableArray<OldRecords> Of(string kind) => All.TryGetValue(kind, out var tables) ? tables : [];

    private const string OldEvent = """
        instant < @1 AND coalesce(valid_to, 0) < @1
        AND NOT EXISTS (SELECT 1 FROM consent_event b WHERE b.subject = consent_event.subject AND b.category = consent_event.category
            AND b.holder = consent_event.holder AND b.requestor = consent_event.requestor AND b.position < consent_event.position
            AND (b.instant >= @1 OR coalesce(b.valid_to, 0) >= @1))
        AND NOT EXISTS (SELECT 1 FROM held_person h WHERE h.subject = consent_event.subject)
        """;
    private const string OldCircumstance =
        "EXISTS (SELECT 1 FROM consent_event WHERE consent_event.position = consent_circumstance.position AND " + OldEvent + ")";
    private const string OldAssistance = """
        assistance.expires < @1
        AND NOT EXISTS (SELECT 1 FROM consent_circumstance c WHERE c.assistance = assistance.assistance)
        AND NOT EXISTS (SELECT 1 FROM held_person h WHERE h.subject = assistance.subject)
        """;
    private const string OldBlock = """
        EXISTS (SELECT 1 FROM block_event u WHERE u.block = block_event.block AND u.kind = 'unblocked' AND u.instant < @1)
        AND NOT EXISTS (SELECT 1 FROM held_person h WHERE h.subject = block_event.subject)
        """;
    private const string OldCorrection = """
        correction.received_at < @1 AND NOT EXISTS (SELECT 1 FROM held_person h WHERE h.subject = correction.subject)
        """;
    private const string OldRecall = """
        recall.made_at < @1 AND NOT EXISTS (SELECT 1 FROM held_person h WHERE h.subject = recall.subject)
        """;
    private const string OldProposal = """
        merge_proposal.instant < @1
        AND NOT EXISTS (SELECT 1 FROM held_person h WHERE h.subject = merge_proposal.kept OR h.subject = merge_proposal.gone)
        """;
    private const string OldMerged = $"""
        INSERT INTO erasure_grant (subject) SELECT kept FROM merge_proposal WHERE {OldProposal} UNION SELECT gone FROM merge_proposal WHERE {OldProposal}
        """;
}
