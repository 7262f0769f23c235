-- Standing facts: what each agency's own system says of its own people. Age counts from as_of, which is stored as
-- the older of the claimed instant and receipt. A heartbeat or snapshot raises feed.fresh_as_of and so refreshes every
-- fact whose sequence is not above feed.fresh_sequence, without touching the facts or any head: the latest word counts.
CREATE TABLE feed (
    agency         TEXT NOT NULL PRIMARY KEY,
    sequence       INTEGER NOT NULL,
    digest         BLOB NOT NULL,
    gapless        INTEGER NOT NULL CHECK (gapless IN (0, 1)),
    fresh_as_of    INTEGER NOT NULL,
    fresh_sequence INTEGER NOT NULL,
    received_at    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE unit_fact (
    agency       TEXT NOT NULL,
    unit         TEXT NOT NULL,
    name         TEXT NOT NULL,
    is_protected INTEGER NOT NULL CHECK (is_protected IN (0, 1)),
    as_of        INTEGER NOT NULL,
    received_at  INTEGER NOT NULL,
    sequence     INTEGER NOT NULL,
    PRIMARY KEY (agency, unit)
) STRICT, WITHOUT ROWID;

CREATE TABLE caseworker_fact (
    agency      TEXT NOT NULL,
    employee    TEXT NOT NULL,
    role        TEXT NOT NULL,
    side        TEXT,
    units       TEXT NOT NULL,
    groups      TEXT NOT NULL,
    own_blind   BLOB,
    valid_to    INTEGER,
    digest      BLOB NOT NULL,
    as_of       INTEGER NOT NULL,
    received_at INTEGER NOT NULL,
    sequence    INTEGER NOT NULL,
    PRIMARY KEY (agency, employee)
) STRICT, WITHOUT ROWID;

CREATE TABLE caseworker_conflict (
    agency   TEXT NOT NULL,
    employee TEXT NOT NULL,
    blind    BLOB NOT NULL,
    PRIMARY KEY (agency, employee, blind)
) STRICT, WITHOUT ROWID;

-- NULL in a fact's column: the agency has not said; the decision treats that as absent and refuses.
CREATE TABLE participant_fact (
    agency            TEXT NOT NULL,
    subject           BLOB NOT NULL,
    adult             INTEGER,
    alive             INTEGER,
    guardian          INTEGER,
    address_protected INTEGER,
    shielded          INTEGER,
    follow_ups        TEXT,
    digest            BLOB NOT NULL,
    as_of             INTEGER NOT NULL,
    received_at       INTEGER NOT NULL,
    sequence          INTEGER NOT NULL,
    PRIMARY KEY (agency, subject)
) STRICT, WITHOUT ROWID;
CREATE INDEX participant_fact_subject ON participant_fact (subject);

-- The same follow-ups by unit: only the caseload reads this one.
CREATE TABLE follow_up (
    agency    TEXT NOT NULL,
    unit      TEXT NOT NULL,
    subject   BLOB NOT NULL,
    ordinal   INTEGER NOT NULL,
    grp       TEXT,
    from_date TEXT NOT NULL,
    to_date   TEXT,
    PRIMARY KEY (agency, unit, subject, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX follow_up_subject ON follow_up (subject);

-- Each unit that ever claimed a person, once: shown to the participant.
CREATE TABLE unit_claim (
    subject    BLOB NOT NULL REFERENCES participant (subject) ON DELETE CASCADE,
    agency     TEXT NOT NULL,
    unit       TEXT NOT NULL,
    first_seen INTEGER NOT NULL,
    PRIMARY KEY (subject, agency, unit)
) STRICT, WITHOUT ROWID;
