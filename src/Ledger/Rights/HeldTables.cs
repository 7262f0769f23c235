using System.Collections.Immutable;

namespace Navo.Ledger.Rights;

/// <summary>
/// Every table of the Ledger, and where a person's download (GDPR art. 15 and 20) has it. A table that is not here fails a test: whoever adds one decides
/// what the person gets of it.
/// </summary>
public static class HeldTables
{
    private const string NoPerson = "It holds no person.";
    private const string Employees = "It is about employees, and holds nothing of a participant.";
    private const string Hashes = "It holds hashes that lead to no person without the rows they are of, which the download has.";

    /// <summary>The tables, in the order of their names.</summary>
    public static ImmutableArray<HeldTable> All { get; } =
    [
        new("ask_marker", "asks"),
        new("assistance", "help"),
        new("assistance_use", "help"),
        new("audit_stream", null, NoPerson),
        new("block_event", "blocks"),
        new("caseworker_conflict", null, "It says of an employee that they must not see somebody's data; whom, is a keyed hash. The person sees the refusal it leads to."),
        new("caseworker_fact", null, Employees),
        new("consent_act", "acts"),
        new("consent_circumstance", "history"),
        new("consent_event", "history"),
        new("correction", "corrections"),
        new("correction_told", "corrections"),
        new("decision_input", "accesses"),
        new("employee_head", null, Employees),
        new("entry_content", "accesses"),
        new("entry_index", "accesses"),
        new("erased_run", null, "It names which of the person's rows have been erased by their age; the person's own part of the log names the same numbers."),
        new("erasure_grant", null, "It names a person whose records an erasure is about to delete, inside that erasure and no longer."),
        new("erasure_order", null, "It holds a wish to be erased for the seconds until it is carried out; the row of the log says the same (accesses)."),
        new("erasure_receipt", null, NoPerson),
        new("feed", null, NoPerson),
        new("follow_up", "facts"),
        new("held_person", null, "It names whom a legal hold is about; the rows of the log about setting and lifting it say so themselves (accesses)."),
        new("identity_conflict", "merges"),
        new("journalled", null, "It repeats which releases were written down at an agency; the rows of the log say so themselves (accesses, outcome)."),
        new("kept_answer", null, "It holds the answers to requests of the last 24 hours once more, under a key that leads from the request to the answer and not from a person to it."),
        new("leaf", null, Hashes),
        new("legal_hold", null, "It holds who set a hold, and the case; the person sees that there is one, and why, in the rows of the log (accesses)."),
        new("legal_hold_lift", null, "It holds who lifted a hold; the person sees that it was lifted, and why, in the rows of the log (accesses)."),
        new("look_reason", null, "It holds an officer's own words on why they looked, for the officers of that agency; that they looked, and by which code, is a row (accesses)."),
        new("merge_answer", "merges"),
        new("merge_proposal", "merges"),
        new("notice", "notifications"),
        new("notice_choice", "notifications"),
        new("notice_proof", "notifications"),
        new("outbox", null, "It says how far a message or a recall has come on its way out; notifications and recalls tell that of each."),
        new("participant", "person"),
        new("participant_fact", "facts"),
        new("participant_identifier", "person"),
        new("policy_head", null, NoPerson),
        new("policy_text", null, NoPerson),
        new("position_sequence", null, NoPerson),
        new("recall", "recalls"),
        new("recall_answer", "recalls"),
        new("release_use", "uses"),
        new("request", "requests"),
        new("retention_grant", null, "It names the rows an erasure is about to delete, inside that erasure and no longer."),
        new("subject_head", "person"),
        new("subject_merge", "merges"),
        new("tree_state", null, Hashes),
        new("unintegrated", null, Hashes),
        new("unit_claim", "units"),
        new("unit_fact", null, NoPerson),
        new("unit_head", null, NoPerson),
    ];
}
