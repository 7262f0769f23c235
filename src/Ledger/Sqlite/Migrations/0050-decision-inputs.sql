-- What each decision was made on, so that it can be made again. Facts about a person, so it goes with the row's content.
CREATE TABLE decision_input (
    position INTEGER NOT NULL PRIMARY KEY,
    entry    BLOB NOT NULL,
    inputs   BLOB NOT NULL
) STRICT;
CREATE TRIGGER decision_input_no_update BEFORE UPDATE ON decision_input
BEGIN SELECT RAISE(ABORT, 'refused by the database itself: what a decision was made on never changes'); END;
CREATE TRIGGER decision_input_no_delete BEFORE DELETE ON decision_input
WHEN NOT EXISTS (SELECT 1 FROM retention_grant WHERE entry = OLD.entry)
BEGIN SELECT RAISE(ABORT, 'refused by the database itself: only erasure removes what a decision was made on'); END;

-- Every policy that ever was in force, by its hash. Holds nothing about anyone.
CREATE TABLE policy_text (
    hash    TEXT NOT NULL PRIMARY KEY,
    content BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER policy_text_no_update BEFORE UPDATE ON policy_text
BEGIN SELECT RAISE(ABORT, 'refused by the database itself: a policy that was in force never changes'); END;
CREATE TRIGGER policy_text_no_delete BEFORE DELETE ON policy_text
BEGIN SELECT RAISE(ABORT, 'refused by the database itself: a policy that was in force is kept'); END;
