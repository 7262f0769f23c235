-- Participants. The subject id is random; the identity number is only here as a keyed blind index and a sealed text.
CREATE TABLE participant (
    subject    BLOB NOT NULL PRIMARY KEY CHECK (length(subject) = 16),
    log_key    BLOB NOT NULL CHECK (length(log_key) = 32),
    created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- One row for each number the person has or had (a D-number before a fødselsnummer, a corrected number).
CREATE TABLE participant_identifier (
    blind   BLOB NOT NULL PRIMARY KEY CHECK (length(blind) = 32),
    subject BLOB NOT NULL REFERENCES participant (subject) ON DELETE CASCADE,
    sealed  BLOB NOT NULL,
    current INTEGER NOT NULL CHECK (current IN (0, 1)),
    since   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX participant_identifier_subject ON participant_identifier (subject);

-- Heads: the rows that every writer about a person, an employee or a unit takes first.
CREATE TABLE subject_head (
    subject   BLOB NOT NULL PRIMARY KEY REFERENCES participant (subject) ON DELETE CASCADE,
    revision  INTEGER NOT NULL DEFAULT 0,
    entries   INTEGER NOT NULL DEFAULT 0,
    last_leaf BLOB CHECK (last_leaf IS NULL OR length(last_leaf) = 32)
) STRICT, WITHOUT ROWID;

CREATE TABLE employee_head (
    agency   TEXT NOT NULL,
    employee TEXT NOT NULL,
    revision INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (agency, employee)
) STRICT, WITHOUT ROWID;

CREATE TABLE unit_head (
    agency   TEXT NOT NULL,
    unit     TEXT NOT NULL,
    revision INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (agency, unit)
) STRICT, WITHOUT ROWID;

CREATE TABLE policy_head (
    id   INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    hash TEXT NOT NULL
) STRICT;

-- The one sequence: consent events, block events and rows draw from it after the write lock is held,
-- so that for one person the order of positions is the order of commits.
CREATE TABLE position_sequence (
    id   INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    last INTEGER NOT NULL
) STRICT;
INSERT INTO position_sequence (id, last) VALUES (1, 0);
CREATE TRIGGER position_never_falls BEFORE UPDATE ON position_sequence WHEN NEW.last < OLD.last
BEGIN SELECT RAISE(ABORT, 'refused by the database itself: positions never fall'); END;
CREATE TRIGGER position_stays BEFORE DELETE ON position_sequence
BEGIN SELECT RAISE(ABORT, 'refused by the database itself: the sequence stays'); END;
