-- What must reach somebody outside NAVO: a message to a participant, a recall to an agency. A row is written in the transaction of what it
-- tells of, and stays until it is sent, dropped or given up. `held_by` and `held_until` are the fence: one process at a time delivers it.
CREATE TABLE outbox (
    item       BLOB NOT NULL PRIMARY KEY CHECK (length(item) = 16),
    kind       TEXT NOT NULL CHECK (kind IN ('notice', 'code', 'recall')),
    subject    BLOB,
    agency     TEXT,
    content    BLOB,
    made_at    INTEGER NOT NULL,
    due_at     INTEGER NOT NULL,
    attempts   INTEGER NOT NULL,
    held_by    BLOB,
    held_until INTEGER NOT NULL,
    state      TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'dead', 'dropped')),
    fault      TEXT,
    done_at    INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX outbox_due ON outbox (kind, due_at) WHERE state = 'waiting';
CREATE INDEX outbox_dead ON outbox (kind) WHERE state = 'dead';
CREATE INDEX outbox_subject ON outbox (subject) WHERE subject IS NOT NULL;
