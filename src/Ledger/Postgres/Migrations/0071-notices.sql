-- What a participant has chosen to be told, and where. No row is off. The address is sealed; it is only here once the participant has shown
-- with a code that it is theirs.
CREATE TABLE notice_choice (
    subject     bytea NOT NULL PRIMARY KEY CHECK (length(subject) = 16),
    is_on       bigint NOT NULL CHECK (is_on IN (0, 1)),
    language    text NOT NULL,
    kinds       text NOT NULL,
    address     bytea,
    looks_after bigint NOT NULL,
    looks_at    bigint NOT NULL,
    changed_at  bigint NOT NULL
);

-- An address that waits for its code. The code is only here as a keyed hash.
CREATE TABLE notice_proof (
    subject bytea NOT NULL PRIMARY KEY CHECK (length(subject) = 16),
    address bytea NOT NULL,
    code    bytea NOT NULL CHECK (length(code) = 32),
    made_at bigint NOT NULL,
    expires bigint NOT NULL,
    tries   bigint NOT NULL
);

-- One thing to be told, once: what is due together goes out as one message, and none says what it is about.
CREATE TABLE notice (
    notice   bytea NOT NULL PRIMARY KEY CHECK (length(notice) = 16),
    subject  bytea NOT NULL,
    kind     text NOT NULL CHECK (kind IN ('question', 'answer', 'ending', 'look', 'change')),
    occasion text NOT NULL,
    made_at  bigint NOT NULL,
    due_at   bigint NOT NULL,
    item     bytea,
    state    text NOT NULL CHECK (state IN ('planned', 'bundled', 'dropped'))
);
CREATE UNIQUE INDEX notice_occasion ON notice (subject, occasion);
CREATE INDEX notice_due ON notice (due_at) WHERE state = 'planned';

-- The gateway plans a notice in the transaction of an ask; choices and addresses are the consent service's.
GRANT SELECT, INSERT, UPDATE (made_at, due_at, item, state) ON notice TO navo_gateway, navo_consent;
GRANT SELECT ON notice_choice TO navo_gateway;
GRANT SELECT, INSERT, UPDATE, DELETE ON notice_choice, notice_proof TO navo_consent;
GRANT SELECT, DELETE ON notice, notice_choice, notice_proof TO navo_retention;
