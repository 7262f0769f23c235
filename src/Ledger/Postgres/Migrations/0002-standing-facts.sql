-- Standing facts: written by the gateway, which takes them from each agency's backend; read by the consent service.
CREATE TABLE feed (
    agency         text NOT NULL PRIMARY KEY,
    sequence       bigint NOT NULL,
    digest         bytea NOT NULL,
    gapless        bigint NOT NULL CHECK (gapless IN (0, 1)),
    fresh_as_of    bigint NOT NULL,
    fresh_sequence bigint NOT NULL,
    received_at    bigint NOT NULL
);

CREATE TABLE unit_fact (
    agency       text NOT NULL,
    unit         text NOT NULL,
    name         text NOT NULL,
    is_protected bigint NOT NULL CHECK (is_protected IN (0, 1)),
    as_of        bigint NOT NULL,
    received_at  bigint NOT NULL,
    sequence     bigint NOT NULL,
    PRIMARY KEY (agency, unit)
);

CREATE TABLE caseworker_fact (
    agency      text NOT NULL,
    employee    text NOT NULL,
    role        text NOT NULL,
    side        text,
    units       text NOT NULL,
    groups      text NOT NULL,
    own_blind   bytea,
    valid_to    bigint,
    digest      bytea NOT NULL,
    as_of       bigint NOT NULL,
    received_at bigint NOT NULL,
    sequence    bigint NOT NULL,
    PRIMARY KEY (agency, employee)
);

CREATE TABLE caseworker_conflict (
    agency   text NOT NULL,
    employee text NOT NULL,
    blind    bytea NOT NULL,
    PRIMARY KEY (agency, employee, blind)
);

CREATE TABLE participant_fact (
    agency            text NOT NULL,
    subject           bytea NOT NULL,
    adult             bigint,
    alive             bigint,
    guardian          bigint,
    address_protected bigint,
    shielded          bigint,
    follow_ups        text,
    digest            bytea NOT NULL,
    as_of             bigint NOT NULL,
    received_at       bigint NOT NULL,
    sequence          bigint NOT NULL,
    PRIMARY KEY (agency, subject)
);
CREATE INDEX participant_fact_subject ON participant_fact (subject);

CREATE TABLE follow_up (
    agency    text NOT NULL,
    unit      text NOT NULL,
    subject   bytea NOT NULL,
    ordinal   bigint NOT NULL,
    grp       text,
    from_date text NOT NULL,
    to_date   text,
    PRIMARY KEY (agency, unit, subject, ordinal)
);
CREATE INDEX follow_up_subject ON follow_up (subject);

CREATE TABLE unit_claim (
    subject    bytea NOT NULL REFERENCES participant (subject) ON DELETE CASCADE,
    agency     text NOT NULL,
    unit       text NOT NULL,
    first_seen bigint NOT NULL,
    PRIMARY KEY (subject, agency, unit)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON feed, unit_fact, caseworker_fact, caseworker_conflict, participant_fact, follow_up TO navo_gateway;
GRANT SELECT, INSERT ON unit_claim TO navo_gateway;
GRANT SELECT ON feed, unit_fact, caseworker_fact, caseworker_conflict, participant_fact, follow_up, unit_claim TO navo_consent, navo_retention;
GRANT DELETE ON caseworker_conflict, participant_fact, follow_up, unit_claim TO navo_retention;
