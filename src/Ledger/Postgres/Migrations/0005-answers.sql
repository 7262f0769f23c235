-- Answers kept for Idempotency-Key.
CREATE TABLE kept_answer (
    scope        text NOT NULL PRIMARY KEY,
    fingerprint  bytea NOT NULL,
    status       bigint,
    content_type text,
    body         bytea,
    entry        text,
    started_at   bigint NOT NULL
);
CREATE INDEX kept_answer_started ON kept_answer (started_at);

GRANT SELECT, INSERT, UPDATE, DELETE ON kept_answer TO navo_gateway, navo_consent;
