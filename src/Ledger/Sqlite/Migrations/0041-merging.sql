-- An agency says that two people NAVO knows are one (a former number of the one is a number of the other). Nothing follows from it alone.
CREATE TABLE identity_conflict (
    one        BLOB NOT NULL CHECK (length(one) = 16),
    other      BLOB NOT NULL CHECK (length(other) = 16),
    agency     TEXT NOT NULL,
    first_seen INTEGER NOT NULL,
    PRIMARY KEY (one, other, agency)
) STRICT, WITHOUT ROWID;

-- Merging is a logged act of two people: one proposes, another of another agency answers. Both are kept for good.
CREATE TABLE merge_proposal (
    proposal    BLOB NOT NULL PRIMARY KEY CHECK (length(proposal) = 16),
    kept        BLOB NOT NULL,
    gone        BLOB NOT NULL,
    reason      TEXT NOT NULL,
    by_agency   TEXT NOT NULL,
    by_employee TEXT NOT NULL,
    instant     INTEGER NOT NULL,
    entry       BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE merge_answer (
    proposal    BLOB NOT NULL PRIMARY KEY REFERENCES merge_proposal (proposal),
    answer      TEXT NOT NULL CHECK (answer IN ('approved', 'rejected')),
    by_agency   TEXT NOT NULL,
    by_employee TEXT NOT NULL,
    instant     INTEGER NOT NULL,
    entry       BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Who became whom: the rows of the one gone stay where they are and are the kept one's to read.
CREATE TABLE subject_merge (
    gone     BLOB NOT NULL PRIMARY KEY CHECK (length(gone) = 16),
    kept     BLOB NOT NULL CHECK (length(kept) = 16),
    proposal BLOB NOT NULL REFERENCES merge_proposal (proposal),
    instant  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX subject_merge_kept ON subject_merge (kept);

CREATE TRIGGER merge_proposal_no_update BEFORE UPDATE ON merge_proposal
BEGIN SELECT RAISE(ABORT, 'refused by the database itself: a proposal never changes'); END;
CREATE TRIGGER merge_proposal_no_delete BEFORE DELETE ON merge_proposal
BEGIN SELECT RAISE(ABORT, 'refused by the database itself: a proposal never goes'); END;
CREATE TRIGGER merge_answer_no_update BEFORE UPDATE ON merge_answer
BEGIN SELECT RAISE(ABORT, 'refused by the database itself: an answer never changes'); END;
CREATE TRIGGER merge_answer_no_delete BEFORE DELETE ON merge_answer
BEGIN SELECT RAISE(ABORT, 'refused by the database itself: an answer never goes'); END;
CREATE TRIGGER subject_merge_no_update BEFORE UPDATE ON subject_merge
BEGIN SELECT RAISE(ABORT, 'refused by the database itself: a merge never changes'); END;
