-- Corrections (GDPR art. 16 and 19): that a holder has corrected what it has of a person in a category, and when. Never a value.
CREATE TABLE correction (
    holder       TEXT NOT NULL,
    correction   BLOB NOT NULL CHECK (length(correction) = 16),
    subject      BLOB NOT NULL,
    category     TEXT NOT NULL,
    corrected_at INTEGER NOT NULL,
    received_at  INTEGER NOT NULL,
    PRIMARY KEY (holder, correction)
) STRICT, WITHOUT ROWID;
CREATE INDEX correction_subject ON correction (subject, category);
CREATE INDEX correction_time ON correction (corrected_at);

-- Which recipient has been told of which correction: the row that says so is written once.
CREATE TABLE correction_told (
    holder     TEXT NOT NULL,
    correction BLOB NOT NULL,
    entry      BLOB NOT NULL,
    told_at    INTEGER NOT NULL,
    PRIMARY KEY (holder, correction, entry)
) STRICT, WITHOUT ROWID;
