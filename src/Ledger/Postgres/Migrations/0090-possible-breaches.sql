-- Flags of releases that came before a protection marker lie in the log itself; these two make them, and the people they are about, cheap to find.
CREATE INDEX participant_fact_marked ON participant_fact (subject) WHERE address_protected = 1;
CREATE INDEX entry_index_possible_breach ON entry_index (holder, position) WHERE outcome = 'protected-after-release';
