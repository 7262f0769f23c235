-- Two people who are one: what agencies say, and the logged act of two officers.
CREATE TABLE identity_conflict (
    one        bytea NOT NULL CHECK (length(one) = 16),
    other      bytea NOT NULL CHECK (length(other) = 16),
    agency     text NOT NULL,
    first_seen bigint NOT NULL,
    PRIMARY KEY (one, other, agency)
);

CREATE TABLE merge_proposal (
    proposal    bytea NOT NULL PRIMARY KEY CHECK (length(proposal) = 16),
    kept        bytea NOT NULL,
    gone        bytea NOT NULL,
    reason      text NOT NULL,
    by_agency   text NOT NULL,
    by_employee text NOT NULL,
    instant     bigint NOT NULL,
    entry       bytea NOT NULL
);
CREATE TABLE merge_answer (
    proposal    bytea NOT NULL PRIMARY KEY REFERENCES merge_proposal (proposal),
    answer      text NOT NULL CHECK (answer IN ('approved', 'rejected')),
    by_agency   text NOT NULL,
    by_employee text NOT NULL,
    instant     bigint NOT NULL,
    entry       bytea NOT NULL
);

CREATE TABLE subject_merge (
    gone     bytea NOT NULL PRIMARY KEY CHECK (length(gone) = 16),
    kept     bytea NOT NULL CHECK (length(kept) = 16),
    proposal bytea NOT NULL REFERENCES merge_proposal (proposal),
    instant  bigint NOT NULL
);
CREATE INDEX subject_merge_kept ON subject_merge (kept);

CREATE TRIGGER merge_proposal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON merge_proposal
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('a proposal never changes');
CREATE TRIGGER merge_answer_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON merge_answer
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('an answer never changes');
CREATE TRIGGER subject_merge_append_only BEFORE UPDATE OR TRUNCATE ON subject_merge
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('a merge never changes');

-- A merge moves numbers and blocks; it is the gateway's, which takes the officers' acts.
GRANT SELECT, INSERT ON identity_conflict, merge_proposal, merge_answer, subject_merge TO navo_gateway;
GRANT SELECT ON identity_conflict, merge_proposal, merge_answer, subject_merge TO navo_consent, navo_retention;
GRANT DELETE ON identity_conflict, subject_merge TO navo_retention;
GRANT UPDATE (subject) ON participant_identifier TO navo_gateway;
GRANT INSERT ON block_event TO navo_gateway;
