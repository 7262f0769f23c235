using System.Collections.Immutable;

namespace Navo.Ledger.Retention;

/// <summary>Every record kept about one person, in the order in which it goes: what hangs on something goes before it.</summary>
/// <remarks>Whoever adds a table with people in it adds it here, and lets the retention role delete from it; a test compares this list with the schema.</remarks>
internal static class PersonTables
{
    /// <summary>The commands; <c>@1</c> is the person. Content and index of the log's rows go before these, with a receipt that names each leaf.</summary>
    public static readonly ImmutableArray<string> Deletes =
    [
        "DELETE FROM correction_told WHERE EXISTS (SELECT 1 FROM correction c WHERE c.holder = correction_told.holder AND c.correction = correction_told.correction AND c.subject = @1)",
        "DELETE FROM correction WHERE subject = @1",
        "DELETE FROM consent_circumstance WHERE subject = @1",
        "DELETE FROM consent_act WHERE subject = @1",
        "DELETE FROM consent_event WHERE subject = @1",
        "DELETE FROM request WHERE subject = @1",
        "DELETE FROM block_event WHERE subject = @1",
        "DELETE FROM assistance_use WHERE subject = @1",
        "DELETE FROM assistance WHERE subject = @1",
        "DELETE FROM notice WHERE subject = @1",
        "DELETE FROM notice_choice WHERE subject = @1",
        "DELETE FROM notice_proof WHERE subject = @1",
        "DELETE FROM outbox WHERE subject = @1",
        "DELETE FROM journalled WHERE subject = @1",
        "DELETE FROM recall WHERE subject = @1",
        "DELETE FROM release_use WHERE subject = @1",
        "DELETE FROM participant_fact WHERE subject = @1",
        "DELETE FROM follow_up WHERE subject = @1",
        "DELETE FROM identity_conflict WHERE one = @1 OR other = @1",
        "DELETE FROM subject_merge WHERE kept = @1 OR gone = @1",
        "DELETE FROM merge_answer WHERE proposal IN (SELECT p.proposal FROM merge_proposal p WHERE p.kept = @1 OR p.gone = @1)",
        "DELETE FROM merge_proposal WHERE kept = @1 OR gone = @1",
        "DELETE FROM erased_run WHERE subject = @1",
        "DELETE FROM held_person WHERE subject = @1",
        "DELETE FROM erasure_order WHERE subject = @1",
        "DELETE FROM unit_claim WHERE subject = @1",
        "DELETE FROM participant_identifier WHERE subject = @1",
        "DELETE FROM subject_head WHERE subject = @1",
        "DELETE FROM participant WHERE subject = @1",
    ];
}
