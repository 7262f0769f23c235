namespace Navo.Ledger.Standing;

/// <summary>The one command behind a decision. Heads first: whatever changes after they are read is caught at the Seal by its revision.</summary>
/// <remarks>@1 subject, @2 caller's agency, @3 employee, @4 caller's units, @5 requestor, @6 purpose, @7 categories, @8 start of the cap's window, @9 pseudonym's index, @10 start of what is shown as asked.</remarks>
internal static class FactsSql
{
    public const string Batch = """
        SELECT (SELECT 1 FROM participant WHERE subject = @1),
               (SELECT revision FROM subject_head WHERE subject = @1),
               (SELECT revision FROM employee_head WHERE agency = @2 AND employee = @3);

        SELECT agency, fresh_as_of, fresh_sequence FROM feed;

        WITH wanted (agency, unit) AS (
            SELECT @2, value FROM json_each(@4)
            UNION
            SELECT agency, unit FROM follow_up WHERE subject = @1)
        SELECT w.agency, w.unit, coalesce(h.revision, 0), f.is_protected, f.as_of, f.sequence
        FROM wanted w
        LEFT JOIN unit_head h ON h.agency = w.agency AND h.unit = w.unit
        LEFT JOIN unit_fact f ON f.agency = w.agency AND f.unit = w.unit
        ORDER BY w.unit, w.agency;

        SELECT c.agency, c.as_of, c.sequence, c.role, c.side, c.units, c.groups, c.valid_to,
               (SELECT count(*) FROM participant_identifier i WHERE i.blind = c.own_blind AND i.subject = @1),
               (SELECT count(*) FROM caseworker_conflict k JOIN participant_identifier i ON i.blind = k.blind
                WHERE k.agency = @2 AND k.employee = @3 AND i.subject = @1),
               c.mandate_from, c.mandate_to, c.mandate_reason
        FROM caseworker_fact c WHERE c.agency = @2 AND c.employee = @3;

        SELECT agency, as_of, sequence, adult, alive, guardian, address_protected, shielded, follow_ups
        FROM participant_fact WHERE subject = @1;

        SELECT position, kind, category, holder, requestor, consent, request, purposes, text_id, text_version, language, text_hash,
               valid_to, self_given, explicit, assurance, by_agency, by_employee, instant, entry, content
        FROM consent_event
        WHERE subject = @1 AND requestor = @5 AND category IN (SELECT value FROM json_each(@7)) ORDER BY position;

        SELECT j.value,
               coalesce((SELECT number FROM release_use WHERE subject = @1 AND category = j.value AND requestor = @5 AND purpose = @6
                         ORDER BY number DESC LIMIT 1), 0)
             - coalesce((SELECT number FROM release_use WHERE subject = @1 AND category = j.value AND requestor = @5 AND purpose = @6
                         AND instant <= @8 ORDER BY instant DESC, number DESC LIMIT 1), 0)
        FROM json_each(@7) j;

        SELECT block, kind, agency, unit, employee, category FROM block_event WHERE subject = @1 ORDER BY position;

        SELECT category, instant FROM ask_marker WHERE agency = @2 AND pseudonym = @9 AND instant > @10;
        """;

    public const string Person = """
        SELECT agency, fresh_as_of, fresh_sequence FROM feed;

        SELECT DISTINCT u.agency, u.unit, 0, f.is_protected, f.as_of, f.sequence
        FROM follow_up u
        LEFT JOIN unit_fact f ON f.agency = u.agency AND f.unit = u.unit
        WHERE u.subject = @1;

        SELECT agency, as_of, sequence, adult, alive, guardian, address_protected, shielded, follow_ups
        FROM participant_fact WHERE subject = @1;
        """;
}
