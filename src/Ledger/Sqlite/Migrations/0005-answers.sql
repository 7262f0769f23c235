-- Answers kept for Idempotency-Key: 24 hours, scoped to token subject and path. No data of a release is ever kept here: those are GETs.
CREATE TABLE kept_answer (
    scope        TEXT NOT NULL PRIMARY KEY,
    fingerprint  BLOB NOT NULL,
    status       INTEGER,
    content_type TEXT,
    body         BLOB,
    entry        TEXT,
    started_at   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX kept_answer_started ON kept_answer (started_at);
