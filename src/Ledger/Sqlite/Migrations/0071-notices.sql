-- What a participant has chosen to be told, and where. No row is off. The address is sealed; it is only here once the participant has shown
-- with a code that it is theirs.
CREATE TABLE notice_choice (
    subject     BLOB NOT NULL PRIMARY KEY CHECK (length(subject) = 16),
    is_on       INTEGER NOT NULL CHECK (is_on IN (0, 1)),
    language    TEXT NOT NULL,
    kinds       TEXT NOT NULL,
    address     BLOB,
    looks_after INTEGER NOT NULL,
    looks_at    INTEGER NOT NULL,
    changed_at  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- An address that waits for its code. The code is only here as a keyed hash.
CREATE TABLE notice_proof (
    subject BLOB NOT NULL PRIMARY KEY CHECK (length(subject) = 16),
    address BLOB NOT NULL,
    code    BLOB NOT NULL CHECK (length(code) = 32),
    made_at INTEGER NOT NULL,
    expires INTEGER NOT NULL,
    tries   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- One thing to be told, once: what is due together goes out as one message, and none says what it is about.
CREATE TABLE notice (
    notice   BLOB NOT NULL PRIMARY KEY CHECK (length(notice) = 16),
    subject  BLOB NOT NULL,
    kind     TEXT NOT NULL CHECK (kind IN ('question', 'answer', 'ending', 'look', 'change')),
    occasion TEXT NOT NULL,
    made_at  INTEGER NOT NULL,
    due_at   INTEGER NOT NULL,
    item     BLOB,
    state    TEXT NOT NULL CHECK (state IN ('planned', 'bundled', 'dropped'))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX notice_occasion ON notice (subject, occasion);
CREATE INDEX notice_due ON notice (due_at) WHERE state = 'planned';
