-- Releases whose latest outcome mark is journalfort: what a stop has to call back. Kept apart so that a stop need not read every row of a person.
CREATE TABLE journalled (
    entry     BLOB NOT NULL PRIMARY KEY CHECK (length(entry) = 16),
    subject   BLOB NOT NULL,
    category  TEXT NOT NULL,
    holder    TEXT NOT NULL,
    requestor TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX journalled_subject ON journalled (subject, category, holder, requestor);
INSERT INTO journalled (entry, subject, category, holder, requestor)
    SELECT i.entry, i.subject, i.category, i.holder, i.requestor FROM entry_index i
    WHERE i.kind = 'release' AND i.subject IS NOT NULL AND i.category IS NOT NULL AND i.holder IS NOT NULL AND i.requestor IS NOT NULL
        AND 'journalfort' = (SELECT o.outcome FROM entry_index o WHERE o.refers_to = i.entry AND o.kind = 'outcome' ORDER BY o.position DESC LIMIT 1);

-- The participant has stopped (or blocked, or been erased), and the agency is asked to delete what it wrote down. One for each release.
CREATE TABLE recall (
    recall      BLOB NOT NULL PRIMARY KEY CHECK (length(recall) = 16),
    subject     BLOB,
    entry       BLOB NOT NULL CHECK (length(entry) = 16),
    agency      TEXT NOT NULL,
    unit        TEXT,
    category    TEXT NOT NULL,
    holder      TEXT NOT NULL,
    purpose     TEXT,
    cause       TEXT NOT NULL CHECK (cause IN ('stop', 'block', 'erasure')),
    released_at INTEGER NOT NULL,
    made_at     INTEGER NOT NULL,
    log_row     BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX recall_entry ON recall (entry);
CREATE INDEX recall_subject ON recall (subject) WHERE subject IS NOT NULL;
CREATE INDEX recall_agency ON recall (agency, made_at);

CREATE TABLE recall_answer (
    recall      BLOB NOT NULL PRIMARY KEY CHECK (length(recall) = 16),
    answer      TEXT NOT NULL CHECK (answer IN ('deleted', 'kept')),
    provision   TEXT,
    employee    TEXT,
    answered_at INTEGER NOT NULL,
    log_row     BLOB NOT NULL,
    CHECK ((answer = 'kept') = (provision IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE TRIGGER recall_answer_no_update BEFORE UPDATE ON recall_answer
BEGIN SELECT RAISE(ABORT, 'refused by the database itself: an answer to a recall never changes'); END;
