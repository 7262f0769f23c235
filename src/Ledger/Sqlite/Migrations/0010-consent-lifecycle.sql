-- A consent can be put on hold and taken up again, be said aloud and wait for its own confirmation, and a participant can let
-- agencies ask again. SQLite cannot widen a CHECK, so the table is made anew; its rows are copied as they are.
CREATE TABLE consent_event_wide (
    position     INTEGER NOT NULL PRIMARY KEY,
    subject      BLOB NOT NULL,
    kind         TEXT NOT NULL CHECK (kind IN
                     ('asked', 'given', 'refused', 'later', 'withdrawn', 'paused', 'resumed', 'spoken', 'opened')),
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
INSERT INTO consent_event_wide (position, subject, kind, category, holder, requestor, consent, request, purposes, text_id, text_version,
        language, text_hash, valid_to, self_given, explicit, assurance, by_agency, by_employee, instant, entry, content)
    SELECT position, subject, kind, category, holder, requestor, consent, request, purposes, text_id, text_version,
        language, text_hash, valid_to, self_given, explicit, assurance, by_agency, by_employee, instant, entry, content
    FROM consent_event;
DROP TABLE consent_event;
ALTER TABLE consent_event_wide RENAME TO consent_event;
CREATE INDEX consent_event_fold ON consent_event (subject, category, holder, requestor, position);
CREATE INDEX consent_event_consent ON consent_event (consent) WHERE consent IS NOT NULL;
CREATE TRIGGER consent_event_no_update BEFORE UPDATE ON consent_event
BEGIN SELECT RAISE(ABORT, 'refused by the database itself: consent events are append-only'); END;
CREATE TRIGGER consent_event_no_delete BEFORE DELETE ON consent_event
BEGIN SELECT RAISE(ABORT, 'refused by the database itself: consent events are append-only'); END;

-- What no release hangs on: what came of the picture question (passed or skipped, never "failed"; for the participant alone),
-- and the help the answer was given with.
CREATE TABLE consent_circumstance (
    position   INTEGER NOT NULL PRIMARY KEY,
    subject    BLOB NOT NULL,
    question   TEXT CHECK (question IS NULL OR question IN ('passed', 'skipped')),
    assistance BLOB
) STRICT;
CREATE INDEX consent_circumstance_subject ON consent_circumstance (subject);
CREATE TRIGGER consent_circumstance_no_update BEFORE UPDATE ON consent_circumstance
BEGIN SELECT RAISE(ABORT, 'refused by the database itself: circumstances are append-only'); END;

-- Acts by the id their caller gave them, with the event they were answered by (none where there was nothing to do). Written in the
-- act's own transaction: a retry has no second effect, also where the process died before it could answer.
CREATE TABLE consent_act (
    subject  BLOB NOT NULL,
    act      BLOB NOT NULL CHECK (length(act) = 16),
    position INTEGER,
    instant  INTEGER NOT NULL,
    PRIMARY KEY (subject, act)
) STRICT, WITHOUT ROWID;
