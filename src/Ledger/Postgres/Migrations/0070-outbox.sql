-- What must reach somebody outside NAVO: a message to a participant, a recall to an agency. A row is written in the transaction of what it
-- tells of, and stays until it is sent, dropped or given up. `held_by` and `held_until` are the fence: one process at a time delivers it.
CREATE TABLE outbox (
    item       bytea NOT NULL PRIMARY KEY CHECK (length(item) = 16),
    kind       text NOT NULL CHECK (kind IN ('notice', 'code', 'recall')),
    subject    bytea,
    agency     text,
    content    bytea,
    made_at    bigint NOT NULL,
    due_at     bigint NOT NULL,
    attempts   bigint NOT NULL,
    held_by    bytea,
    held_until bigint NOT NULL,
    state      text NOT NULL CHECK (state IN ('waiting', 'sent', 'dead', 'dropped')),
    fault      text,
    done_at    bigint
);
CREATE INDEX outbox_due ON outbox (kind, due_at) WHERE state = 'waiting';
CREATE INDEX outbox_dead ON outbox (kind) WHERE state = 'dead';
CREATE INDEX outbox_subject ON outbox (subject) WHERE subject IS NOT NULL;

GRANT SELECT, INSERT, UPDATE (content, due_at, attempts, held_by, held_until, state, fault, done_at) ON outbox TO navo_gateway, navo_consent;
GRANT SELECT, DELETE, UPDATE (subject, content, state, done_at) ON outbox TO navo_retention;
