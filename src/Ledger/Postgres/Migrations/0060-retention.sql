-- Erasing a person. Whose rows are about to go is written here and taken away again within the one transaction that erases them.
CREATE TABLE erasure_grant (
    subject bytea NOT NULL PRIMARY KEY CHECK (length(subject) = 16)
);

CREATE FUNCTION person_only_by_erasure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM navo.erasure_grant WHERE subject = OLD.subject) THEN
        RAISE EXCEPTION 'refused by the database itself: %', TG_ARGV[0] USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN OLD;
END
$$;
CREATE FUNCTION proposal_only_by_erasure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM navo.erasure_grant WHERE subject = OLD.kept OR subject = OLD.gone) THEN
        RAISE EXCEPTION 'refused by the database itself: a proposal goes only by erasure' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN OLD;
END
$$;
CREATE FUNCTION answer_only_by_erasure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT 1 FROM navo.merge_proposal p JOIN navo.erasure_grant g ON g.subject = p.kept OR g.subject = p.gone WHERE p.proposal = OLD.proposal) THEN
        RAISE EXCEPTION 'refused by the database itself: an answer goes only by erasure' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN OLD;
END
$$;

DROP TRIGGER consent_event_append_only ON consent_event;
CREATE TRIGGER consent_event_append_only BEFORE UPDATE OR TRUNCATE ON consent_event
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('consent events are append-only');
CREATE TRIGGER consent_event_only_by_erasure BEFORE DELETE ON consent_event
    FOR EACH ROW EXECUTE FUNCTION person_only_by_erasure('consent events go only by erasure');
DROP TRIGGER block_event_append_only ON block_event;
CREATE TRIGGER block_event_append_only BEFORE UPDATE OR TRUNCATE ON block_event
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('block events are append-only');
CREATE TRIGGER block_event_only_by_erasure BEFORE DELETE ON block_event
    FOR EACH ROW EXECUTE FUNCTION person_only_by_erasure('block events go only by erasure');
DROP TRIGGER merge_proposal_append_only ON merge_proposal;
CREATE TRIGGER merge_proposal_append_only BEFORE UPDATE OR TRUNCATE ON merge_proposal
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('a proposal never changes');
CREATE TRIGGER merge_proposal_only_by_erasure BEFORE DELETE ON merge_proposal FOR EACH ROW EXECUTE FUNCTION proposal_only_by_erasure();
DROP TRIGGER merge_answer_append_only ON merge_answer;
CREATE TRIGGER merge_answer_append_only BEFORE UPDATE OR TRUNCATE ON merge_answer
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('an answer never changes');
CREATE TRIGGER merge_answer_only_by_erasure BEFORE DELETE ON merge_answer FOR EACH ROW EXECUTE FUNCTION answer_only_by_erasure();

CREATE TABLE erasure_order (
    erasure     bytea NOT NULL PRIMARY KEY CHECK (length(erasure) = 16),
    subject     bytea NOT NULL UNIQUE CHECK (length(subject) = 16),
    policy_hash text NOT NULL,
    instant     bigint NOT NULL
);

CREATE TABLE erasure_receipt (
    position bigint NOT NULL PRIMARY KEY,
    entry    bytea NOT NULL CHECK (length(entry) = 16),
    erasure  bytea,
    notice   text NOT NULL,
    instant  bigint NOT NULL
);
CREATE INDEX erasure_receipt_erasure ON erasure_receipt (erasure) WHERE erasure IS NOT NULL;
CREATE TRIGGER erasure_receipt_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON erasure_receipt
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('a receipt never changes');

CREATE TABLE erased_run (
    subject     bytea NOT NULL,
    first_count bigint NOT NULL,
    last_count  bigint NOT NULL,
    PRIMARY KEY (subject, first_count)
);

CREATE TABLE legal_hold (
    hold       bytea NOT NULL PRIMARY KEY CHECK (length(hold) = 16),
    agency     text NOT NULL,
    employee   text NOT NULL,
    reason     text NOT NULL,
    reference  text NOT NULL,
    everything bigint NOT NULL CHECK (everything IN (0, 1)),
    instant    bigint NOT NULL,
    entry      bytea NOT NULL
);
CREATE TABLE legal_hold_lift (
    hold     bytea NOT NULL PRIMARY KEY REFERENCES legal_hold (hold),
    employee text NOT NULL,
    reason   text NOT NULL,
    instant  bigint NOT NULL,
    entry    bytea NOT NULL
);
CREATE TRIGGER legal_hold_append_only BEFORE UPDATE OR TRUNCATE ON legal_hold
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('a hold never changes');
CREATE TRIGGER legal_hold_lift_append_only BEFORE UPDATE OR TRUNCATE ON legal_hold_lift
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('a lifting never changes');

CREATE TABLE held_person (
    hold    bytea NOT NULL REFERENCES legal_hold (hold),
    subject bytea NOT NULL CHECK (length(subject) = 16),
    PRIMARY KEY (hold, subject)
);
CREATE INDEX held_person_subject ON held_person (subject);

-- The wish comes to the consent service, holds to the gateway; what goes is deleted by the retention role alone.
GRANT SELECT, INSERT ON erasure_order TO navo_consent;
GRANT SELECT ON erasure_order, erasure_receipt, erased_run TO navo_gateway;
GRANT SELECT ON erasure_receipt, erased_run, legal_hold, legal_hold_lift, held_person TO navo_consent;
GRANT SELECT, INSERT ON legal_hold, legal_hold_lift TO navo_gateway;
GRANT SELECT, INSERT, DELETE ON held_person TO navo_gateway;
GRANT SELECT, INSERT, DELETE ON erasure_grant, erased_run TO navo_retention;
GRANT SELECT ON erasure_grant TO navo_gateway, navo_consent;
GRANT SELECT, INSERT ON erasure_receipt TO navo_retention;
GRANT SELECT, DELETE ON erasure_order, legal_hold, legal_hold_lift, held_person TO navo_retention;
GRANT SELECT ON unintegrated TO navo_retention;
GRANT SELECT, DELETE ON kept_answer TO navo_retention;
GRANT DELETE ON consent_event, block_event, merge_proposal, merge_answer TO navo_retention;
