-- Releases whose latest outcome mark is journalfort: what a stop has to call back. Kept apart so that a stop need not read every row of a person.
CREATE TABLE journalled (
    entry     bytea NOT NULL PRIMARY KEY CHECK (length(entry) = 16),
    subject   bytea NOT NULL,
    category  text NOT NULL,
    holder    text NOT NULL,
    requestor text NOT NULL
);
CREATE INDEX journalled_subject ON journalled (subject, category, holder, requestor);
INSERT INTO journalled (entry, subject, category, holder, requestor)
    SELECT i.entry, i.subject, i.category, i.holder, i.requestor FROM entry_index i
    WHERE i.kind = 'release' AND i.subject IS NOT NULL AND i.category IS NOT NULL AND i.holder IS NOT NULL AND i.requestor IS NOT NULL
        AND 'journalfort' = (SELECT o.outcome FROM entry_index o WHERE o.refers_to = i.entry AND o.kind = 'outcome' ORDER BY o.position DESC LIMIT 1);

-- The participant has stopped (or blocked, or been erased), and the agency is asked to delete what it wrote down. One for each release.
CREATE TABLE recall (
    recall      bytea NOT NULL PRIMARY KEY CHECK (length(recall) = 16),
    subject     bytea,
    entry       bytea NOT NULL CHECK (length(entry) = 16),
    agency      text NOT NULL,
    unit        text,
    category    text NOT NULL,
    holder      text NOT NULL,
    purpose     text,
    cause       text NOT NULL CHECK (cause IN ('stop', 'block', 'erasure')),
    released_at bigint NOT NULL,
    made_at     bigint NOT NULL,
    log_row     bytea NOT NULL
);
CREATE UNIQUE INDEX recall_entry ON recall (entry);
CREATE INDEX recall_subject ON recall (subject) WHERE subject IS NOT NULL;
CREATE INDEX recall_agency ON recall (agency, made_at);

CREATE TABLE recall_answer (
    recall      bytea NOT NULL PRIMARY KEY CHECK (length(recall) = 16),
    answer      text NOT NULL CHECK (answer IN ('deleted', 'kept')),
    provision   text,
    employee    text,
    answered_at bigint NOT NULL,
    log_row     bytea NOT NULL,
    CHECK ((answer = 'kept') = (provision IS NOT NULL))
);
CREATE TRIGGER recall_answer_append_only BEFORE UPDATE OR TRUNCATE ON recall_answer
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('an answer to a recall never changes');

-- A stop is written by the consent service, a spoken one by the gateway; agencies answer at the gateway.
GRANT SELECT, INSERT ON recall TO navo_gateway, navo_consent;
GRANT SELECT, INSERT ON recall_answer TO navo_gateway;
GRANT SELECT ON recall_answer TO navo_consent;
GRANT SELECT, INSERT, DELETE ON journalled TO navo_gateway;
GRANT SELECT ON journalled TO navo_consent;
GRANT SELECT, DELETE ON recall, recall_answer, journalled TO navo_retention;
GRANT INSERT, UPDATE (subject) ON recall TO navo_retention;
GRANT INSERT ON outbox TO navo_retention;
