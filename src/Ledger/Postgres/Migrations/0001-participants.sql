-- The same tables as on SQLite. What SQLite refuses by triggers alone is refused here twice: by what each role was granted,
-- and by triggers that hold for the owner too.
CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'refused by the database itself: %', TG_ARGV[0] USING ERRCODE = 'restrict_violation';
END
$$;

-- SQLite's json_each for a list of texts, so that one command serves both.
CREATE FUNCTION json_each(list text) RETURNS TABLE (value text) LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$ SELECT pg_catalog.jsonb_array_elements_text(list::jsonb) $$;

CREATE TABLE participant (
    subject    bytea NOT NULL PRIMARY KEY CHECK (length(subject) = 16),
    log_key    bytea NOT NULL CHECK (length(log_key) = 32),
    created_at bigint NOT NULL
);

CREATE TABLE participant_identifier (
    blind   bytea NOT NULL PRIMARY KEY CHECK (length(blind) = 32),
    subject bytea NOT NULL REFERENCES participant (subject) ON DELETE CASCADE,
    sealed  bytea NOT NULL,
    current bigint NOT NULL CHECK (current IN (0, 1)),
    since   bigint NOT NULL
);
CREATE INDEX participant_identifier_subject ON participant_identifier (subject);

CREATE TABLE subject_head (
    subject   bytea NOT NULL PRIMARY KEY REFERENCES participant (subject) ON DELETE CASCADE,
    revision  bigint NOT NULL DEFAULT 0,
    entries   bigint NOT NULL DEFAULT 0,
    last_leaf bytea CHECK (last_leaf IS NULL OR length(last_leaf) = 32)
) WITH (fillfactor = 70);

CREATE TABLE employee_head (
    agency   text NOT NULL,
    employee text NOT NULL,
    revision bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (agency, employee)
);

CREATE TABLE unit_head (
    agency   text NOT NULL,
    unit     text NOT NULL,
    revision bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (agency, unit)
);

CREATE TABLE policy_head (
    id   bigint NOT NULL PRIMARY KEY CHECK (id = 1),
    hash text NOT NULL
);

-- The one sequence. No cache: a number is drawn when it is asked for, after the heads are held, or the order would mean nothing.
-- USAGE lets a role draw and never set back.
CREATE SEQUENCE position_sequence AS bigint MINVALUE 1 START 1 NO CYCLE CACHE 1;

GRANT USAGE ON SEQUENCE position_sequence TO navo_gateway, navo_consent, navo_retention;
GRANT SELECT, INSERT ON participant, participant_identifier, subject_head TO navo_gateway, navo_consent;
GRANT UPDATE (current) ON participant_identifier TO navo_gateway, navo_consent;
GRANT UPDATE (revision, entries, last_leaf) ON subject_head TO navo_gateway, navo_consent, navo_retention;
GRANT SELECT, INSERT ON employee_head, unit_head TO navo_gateway;
GRANT UPDATE (revision) ON employee_head, unit_head TO navo_gateway;
GRANT SELECT ON employee_head, unit_head TO navo_consent;
GRANT SELECT, INSERT, UPDATE (hash) ON policy_head TO navo_gateway, navo_consent;
GRANT SELECT ON participant, participant_identifier, subject_head, policy_head TO navo_retention;
GRANT DELETE ON participant, participant_identifier, subject_head TO navo_retention;
