-- Answers kept for Idempotency-Key: 24 hours, scoped to token subject and path. No body of a release is ever kept here.
CREATE TABLE kept_answer (
    scope      BLOB NOT NULL PRIMARY KEY CHECK (length(scope) = 32),
    digest     BLOB NOT NULL CHECK (length(digest) = 32),
    owner      BLOB NOT NULL,
    status     INTEGER,
    media_type TEXT,
    body       BLOB,
    headers    TEXT,
    started_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX kept_answer_started ON kept_answer (started_at);
