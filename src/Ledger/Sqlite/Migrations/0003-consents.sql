-- Consent events: append-only, the state is a fold over them, and expiry is derived and never stored.
CREATE TABLE consent_event (
    position     INTEGER NOT NULL PRIMARY KEY,
    subject      BLOB NOT NULL,
    kind         TEXT NOT NULL CHECK (kind IN ('asked', 'given', 'refused', 'later', 'withdrawn')),
    category     TEXT NOT NULL,
    holder       TEXT NOT NULL,
    requestor    TEXT NOT NULL,
    consent      BLOB,
    request      BLOB,
    purposes     TEXT NOT NULL,
    text_id      TEXT,
    text_version TEXT,
    language     TEXT,
    text_hash    TEXT,
    valid_to     INTEGER,
    self_given   INTEGER NOT NULL CHECK (self_given IN (0, 1)),
    explicit     INTEGER NOT NULL CHECK (explicit IN (0, 1)),
    assurance    INTEGER NOT NULL,
    by_agency    TEXT,
    by_employee  TEXT,
    instant      INTEGER NOT NULL,
    entry        BLOB NOT NULL,
    content      TEXT
) STRICT;
CREATE INDEX consent_event_fold ON consent_event (subject, category, holder, requestor, position);
CREATE INDEX consent_event_consent ON consent_event (consent) WHERE consent IS NOT NULL;
CREATE TRIGGER consent_event_no_update BEFORE UPDATE ON consent_event
BEGIN SELECT RAISE(ABORT, 'refused by the database itself: consent events are append-only'); END;
CREATE TRIGGER consent_event_no_delete BEFORE DELETE ON consent_event
BEGIN SELECT RAISE(ABORT, 'refused by the database itself: consent events are append-only'); END;

-- Asks that reached the participant. What became of one is in the events that name it.
CREATE TABLE request (
    request   BLOB NOT NULL PRIMARY KEY CHECK (length(request) = 16),
    position  INTEGER NOT NULL,
    subject   BLOB NOT NULL,
    category  TEXT NOT NULL,
    holder    TEXT NOT NULL,
    requestor TEXT NOT NULL,
    purpose   TEXT NOT NULL,
    reason    TEXT NOT NULL,
    unit      TEXT,
    role      TEXT,
    employee  TEXT NOT NULL,
    instant   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX request_subject ON request (subject, position);
CREATE TRIGGER request_no_update BEFORE UPDATE ON request
BEGIN SELECT RAISE(ABORT, 'refused by the database itself: requests are append-only'); END;

-- That an agency asked, delivered or not: the caller's own view, the same for known, protected and unknown.
CREATE TABLE ask_marker (
    agency    TEXT NOT NULL,
    pseudonym BLOB NOT NULL,
    category  TEXT NOT NULL,
    instant   INTEGER NOT NULL,
    PRIMARY KEY (agency, pseudonym, category)
) STRICT, WITHOUT ROWID;

CREATE TABLE block_event (
    position INTEGER NOT NULL PRIMARY KEY,
    subject  BLOB NOT NULL,
    block    BLOB NOT NULL CHECK (length(block) = 16),
    kind     TEXT NOT NULL CHECK (kind IN ('blocked', 'unblocked')),
    agency   TEXT NOT NULL,
    unit     TEXT,
    employee TEXT,
    category TEXT,
    instant  INTEGER NOT NULL,
    entry    BLOB NOT NULL
) STRICT;
CREATE INDEX block_event_subject ON block_event (subject, position);
CREATE TRIGGER block_event_no_update BEFORE UPDATE ON block_event
BEGIN SELECT RAISE(ABORT, 'refused by the database itself: block events are append-only'); END;
CREATE TRIGGER block_event_no_delete BEFORE DELETE ON block_event
BEGIN SELECT RAISE(ABORT, 'refused by the database itself: block events are append-only'); END;
