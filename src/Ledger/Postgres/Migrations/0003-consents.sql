-- Consent events, requests and blocks. Nobody is granted UPDATE, and nobody but the owner could have had DELETE.
CREATE TABLE consent_event (
    position     bigint NOT NULL PRIMARY KEY,
    subject      bytea NOT NULL,
    kind         text NOT NULL CHECK (kind IN ('asked', 'given', 'refused', 'later', 'withdrawn')),
    category     text NOT NULL,
    holder       text NOT NULL,
    requestor    text NOT NULL,
    consent      bytea,
    request      bytea,
    purposes     text NOT NULL,
    text_id      text,
    text_version text,
    language     text,
    text_hash    text,
    valid_to     bigint,
    self_given   bigint NOT NULL CHECK (self_given IN (0, 1)),
    explicit     bigint NOT NULL CHECK (explicit IN (0, 1)),
    assurance    bigint NOT NULL,
    by_agency    text,
    by_employee  text,
    instant      bigint NOT NULL,
    entry        bytea NOT NULL,
    content      text
);
CREATE INDEX consent_event_fold ON consent_event (subject, category, holder, requestor, position);
CREATE INDEX consent_event_consent ON consent_event (consent) WHERE consent IS NOT NULL;
CREATE TRIGGER consent_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON consent_event
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('consent events are append-only');

CREATE TABLE request (
    request   bytea NOT NULL PRIMARY KEY CHECK (length(request) = 16),
    position  bigint NOT NULL,
    subject   bytea NOT NULL,
    category  text NOT NULL,
    holder    text NOT NULL,
    requestor text NOT NULL,
    purpose   text NOT NULL,
    reason    text NOT NULL,
    unit      text,
    role      text,
    employee  text NOT NULL,
    instant   bigint NOT NULL
);
CREATE INDEX request_subject ON request (subject, position);
CREATE TRIGGER request_append_only BEFORE UPDATE OR TRUNCATE ON request
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('requests are append-only');

CREATE TABLE ask_marker (
    agency    text NOT NULL,
    pseudonym bytea NOT NULL,
    category  text NOT NULL,
    instant   bigint NOT NULL,
    PRIMARY KEY (agency, pseudonym, category)
);

CREATE TABLE block_event (
    position bigint NOT NULL PRIMARY KEY,
    subject  bytea NOT NULL,
    block    bytea NOT NULL CHECK (length(block) = 16),
    kind     text NOT NULL CHECK (kind IN ('blocked', 'unblocked')),
    agency   text NOT NULL,
    unit     text,
    employee text,
    category text,
    instant  bigint NOT NULL,
    entry    bytea NOT NULL
);
CREATE INDEX block_event_subject ON block_event (subject, position);
CREATE TRIGGER block_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON block_event
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('block events are append-only');

GRANT SELECT, INSERT ON consent_event TO navo_gateway, navo_consent;
GRANT SELECT, INSERT ON request TO navo_gateway;
GRANT SELECT ON request TO navo_consent;
GRANT SELECT, INSERT, UPDATE (instant) ON ask_marker TO navo_gateway;
GRANT SELECT ON ask_marker TO navo_consent;
GRANT SELECT, INSERT ON block_event TO navo_consent;
GRANT SELECT ON block_event TO navo_gateway;
GRANT SELECT ON consent_event, request, ask_marker, block_event TO navo_retention;
GRANT DELETE ON request, ask_marker TO navo_retention;
