-- Erasing a person. Whose rows are about to go is written here and taken away again within the one transaction that erases them.
CREATE TABLE erasure_grant (
    subject BLOB NOT NULL PRIMARY KEY CHECK (length(subject) = 16)
) STRICT, WITHOUT ROWID;

DROP TRIGGER consent_event_no_delete;
CREATE TRIGGER consent_event_no_delete BEFORE DELETE ON consent_event
WHEN NOT EXISTS (SELECT 1 FROM erasure_grant WHERE subject = OLD.subject)
BEGIN SELECT RAISE(ABORT, 'refused by the database itself: consent events go only by erasure'); END;
DROP TRIGGER block_event_no_delete;
CREATE TRIGGER block_event_no_delete BEFORE DELETE ON block_event
WHEN NOT EXISTS (SELECT 1 FROM erasure_grant WHERE subject = OLD.subject)
BEGIN SELECT RAISE(ABORT, 'refused by the database itself: block events go only by erasure'); END;
DROP TRIGGER merge_proposal_no_delete;
CREATE TRIGGER merge_proposal_no_delete BEFORE DELETE ON merge_proposal
WHEN NOT EXISTS (SELECT 1 FROM erasure_grant WHERE subject = OLD.kept OR subject = OLD.gone)
BEGIN SELECT RAISE(ABORT, 'refused by the database itself: a proposal goes only by erasure'); END;
DROP TRIGGER merge_answer_no_delete;
CREATE TRIGGER merge_answer_no_delete BEFORE DELETE ON merge_answer
WHEN NOT EXISTS (
    SELECT 1 FROM merge_proposal p JOIN erasure_grant g ON g.subject = p.kept OR g.subject = p.gone WHERE p.proposal = OLD.proposal)
BEGIN SELECT RAISE(ABORT, 'refused by the database itself: an answer goes only by erasure'); END;

-- A participant's wish to be erased (GDPR art. 17), until it is carried out by the process that may.
CREATE TABLE erasure_order (
    erasure     BLOB NOT NULL PRIMARY KEY CHECK (length(erasure) = 16),
    subject     BLOB NOT NULL UNIQUE CHECK (length(subject) = 16),
    policy_hash TEXT NOT NULL,
    instant     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The rows of the log that say what was erased under which rule, for whoever empties the verification copy. About nobody.
CREATE TABLE erasure_receipt (
    position INTEGER NOT NULL PRIMARY KEY,
    entry    BLOB NOT NULL CHECK (length(entry) = 16),
    erasure  BLOB,
    notice   TEXT NOT NULL,
    instant  INTEGER NOT NULL
) STRICT;
CREATE INDEX erasure_receipt_erasure ON erasure_receipt (erasure) WHERE erasure IS NOT NULL;
CREATE TRIGGER erasure_receipt_no_update BEFORE UPDATE ON erasure_receipt
BEGIN SELECT RAISE(ABORT, 'refused by the database itself: a receipt never changes'); END;
CREATE TRIGGER erasure_receipt_no_delete BEFORE DELETE ON erasure_receipt
BEGIN SELECT RAISE(ABORT, 'refused by the database itself: a receipt is kept'); END;

-- Which of a living person's rows were erased by their age: the numbers their own part of the log has gaps at.
CREATE TABLE erased_run (
    subject     BLOB NOT NULL,
    first_count INTEGER NOT NULL,
    last_count  INTEGER NOT NULL,
    PRIMARY KEY (subject, first_count)
) STRICT, WITHOUT ROWID;

-- Legal hold: what must not be erased because somebody may need it as evidence. Set and lifted by a data protection officer.
CREATE TABLE legal_hold (
    hold       BLOB NOT NULL PRIMARY KEY CHECK (length(hold) = 16),
    agency     TEXT NOT NULL,
    employee   TEXT NOT NULL,
    reason     TEXT NOT NULL,
    reference  TEXT NOT NULL,
    everything INTEGER NOT NULL CHECK (everything IN (0, 1)),
    instant    INTEGER NOT NULL,
    entry      BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE legal_hold_lift (
    hold     BLOB NOT NULL PRIMARY KEY REFERENCES legal_hold (hold),
    employee TEXT NOT NULL,
    reason   TEXT NOT NULL,
    instant  INTEGER NOT NULL,
    entry    BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER legal_hold_no_update BEFORE UPDATE ON legal_hold
BEGIN SELECT RAISE(ABORT, 'refused by the database itself: a hold never changes'); END;
CREATE TRIGGER legal_hold_lift_no_update BEFORE UPDATE ON legal_hold_lift
BEGIN SELECT RAISE(ABORT, 'refused by the database itself: a lifting never changes'); END;

-- Who is held now; the rows go when the hold is lifted.
CREATE TABLE held_person (
    hold    BLOB NOT NULL REFERENCES legal_hold (hold),
    subject BLOB NOT NULL CHECK (length(subject) = 16),
    PRIMARY KEY (hold, subject)
) STRICT, WITHOUT ROWID;
CREATE INDEX held_person_subject ON held_person (subject);
