-- Corrections (GDPR art. 16 and 19). Never a value.
CREATE TABLE correction (
    holder       text NOT NULL,
    correction   bytea NOT NULL CHECK (length(correction) = 16),
    subject      bytea NOT NULL,
    category     text NOT NULL,
    corrected_at bigint NOT NULL,
    received_at  bigint NOT NULL,
    PRIMARY KEY (holder, correction)
);
CREATE INDEX correction_subject ON correction (subject, category);
CREATE INDEX correction_time ON correction (corrected_at);

CREATE TABLE correction_told (
    holder     text NOT NULL,
    correction bytea NOT NULL,
    entry      bytea NOT NULL,
    told_at    bigint NOT NULL,
    PRIMARY KEY (holder, correction, entry)
);

GRANT SELECT, INSERT ON correction, correction_told TO navo_gateway;
GRANT SELECT ON correction, correction_told TO navo_consent;
GRANT SELECT, DELETE ON correction, correction_told TO navo_retention;
