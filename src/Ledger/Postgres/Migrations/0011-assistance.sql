-- Help with answering.
CREATE TABLE assistance (
    assistance           bytea NOT NULL PRIMARY KEY CHECK (length(assistance) = 16),
    kind                 text NOT NULL CHECK (kind IN ('code', 'spoken')),
    subject              bytea,
    agency               text NOT NULL,
    unit                 text,
    role                 text NOT NULL,
    employee             text NOT NULL,
    category             text NOT NULL,
    holder               text NOT NULL,
    requestor            text NOT NULL,
    purpose              text NOT NULL,
    interpreter          bigint NOT NULL CHECK (interpreter IN (0, 1)),
    interpreter_language text,
    interpreter_mode     text CHECK (interpreter_mode IS NULL OR interpreter_mode IN ('in-person', 'phone', 'video')),
    request              bytea,
    code                 bytea CHECK (code IS NULL OR length(code) = 32),
    instant              bigint NOT NULL,
    expires              bigint NOT NULL,
    entry                bytea NOT NULL
);
CREATE UNIQUE INDEX assistance_code ON assistance (code) WHERE code IS NOT NULL;
CREATE INDEX assistance_subject ON assistance (subject, instant) WHERE subject IS NOT NULL;
CREATE INDEX assistance_request ON assistance (request) WHERE request IS NOT NULL;
CREATE TRIGGER assistance_append_only BEFORE UPDATE OR TRUNCATE ON assistance
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('help given is not rewritten');

CREATE TABLE assistance_use (
    assistance bytea NOT NULL PRIMARY KEY CHECK (length(assistance) = 16),
    subject    bytea NOT NULL,
    act        bytea,
    instant    bigint NOT NULL
);
CREATE INDEX assistance_use_subject ON assistance_use (subject, instant);
CREATE TRIGGER assistance_use_append_only BEFORE UPDATE OR TRUNCATE ON assistance_use
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('a use never changes');

GRANT SELECT, INSERT ON assistance TO navo_gateway;
GRANT SELECT ON assistance TO navo_consent;
GRANT SELECT, INSERT ON assistance_use TO navo_consent;
GRANT SELECT ON assistance_use TO navo_gateway;
GRANT SELECT, DELETE ON assistance, assistance_use TO navo_retention;
