-- Help with answering: a one-time code a participant answers with on an own sign-in, or a yes said aloud that waits for the
-- participant's own confirmation. The code is only here as a keyed hash. Of an interpreter: used or not, language, mode; never who.
CREATE TABLE assistance (
    assistance           BLOB NOT NULL PRIMARY KEY CHECK (length(assistance) = 16),
    kind                 TEXT NOT NULL CHECK (kind IN ('code', 'spoken')),
    subject              BLOB,
    agency               TEXT NOT NULL,
    unit                 TEXT,
    role                 TEXT NOT NULL,
    employee             TEXT NOT NULL,
    category             TEXT NOT NULL,
    holder               TEXT NOT NULL,
    requestor            TEXT NOT NULL,
    purpose              TEXT NOT NULL,
    interpreter          INTEGER NOT NULL CHECK (interpreter IN (0, 1)),
    interpreter_language TEXT,
    interpreter_mode     TEXT CHECK (interpreter_mode IS NULL OR interpreter_mode IN ('in-person', 'phone', 'video')),
    request              BLOB,
    code                 BLOB CHECK (code IS NULL OR length(code) = 32),
    instant              INTEGER NOT NULL,
    expires              INTEGER NOT NULL,
    entry                BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX assistance_code ON assistance (code) WHERE code IS NOT NULL;
CREATE INDEX assistance_subject ON assistance (subject, instant) WHERE subject IS NOT NULL;
CREATE INDEX assistance_request ON assistance (request) WHERE request IS NOT NULL;
CREATE TRIGGER assistance_no_update BEFORE UPDATE ON assistance
BEGIN SELECT RAISE(ABORT, 'refused by the database itself: help given is not rewritten'); END;

-- Single use: the primary key lets a code be used once.
CREATE TABLE assistance_use (
    assistance BLOB NOT NULL PRIMARY KEY CHECK (length(assistance) = 16),
    subject    BLOB NOT NULL,
    act        BLOB,
    instant    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX assistance_use_subject ON assistance_use (subject, instant);
CREATE TRIGGER assistance_use_no_update BEFORE UPDATE ON assistance_use
BEGIN SELECT RAISE(ABORT, 'refused by the database itself: a use never changes'); END;
