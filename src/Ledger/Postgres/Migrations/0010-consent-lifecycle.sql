-- A consent can be put on hold and taken up again, be said aloud and wait for its own confirmation, and a participant can let
-- agencies ask again.
ALTER TABLE consent_event DROP CONSTRAINT consent_event_kind_check;
ALTER TABLE consent_event ADD CONSTRAINT consent_event_kind_check CHECK
    (kind IN ('asked', 'given', 'refused', 'later', 'withdrawn', 'paused', 'resumed', 'spoken', 'opened'));

CREATE TABLE consent_circumstance (
    position   bigint NOT NULL PRIMARY KEY,
    subject    bytea NOT NULL,
    question   text CHECK (question IS NULL OR question IN ('passed', 'skipped')),
    assistance bytea
);
CREATE INDEX consent_circumstance_subject ON consent_circumstance (subject);
CREATE TRIGGER consent_circumstance_append_only BEFORE UPDATE OR TRUNCATE ON consent_circumstance
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('circumstances are append-only');

CREATE TABLE consent_act (
    subject  bytea NOT NULL,
    act      bytea NOT NULL CHECK (length(act) = 16),
    position bigint,
    instant  bigint NOT NULL,
    PRIMARY KEY (subject, act)
);

GRANT SELECT, INSERT ON consent_circumstance TO navo_gateway, navo_consent;
GRANT SELECT, INSERT, UPDATE, DELETE ON consent_act TO navo_gateway, navo_consent;
GRANT SELECT, DELETE ON consent_circumstance, consent_act TO navo_retention;
