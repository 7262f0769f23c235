-- The access log. Content and index of an entry may go with the person; its leaf never does.
CREATE TABLE entry_content (
    entry     BLOB NOT NULL PRIMARY KEY CHECK (length(entry) = 16),
    position  INTEGER NOT NULL UNIQUE,
    canonical BLOB NOT NULL,
    salt      BLOB NOT NULL CHECK (length(salt) = 32)
) STRICT;

-- Sealed rows that are not leaves yet. Taken by membership, never by "position above the last one seen":
-- on a provider with concurrent writers a lower position may become visible later.
CREATE TABLE unintegrated (
    position INTEGER NOT NULL PRIMARY KEY,
    entry    BLOB NOT NULL,
    hash     BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

CREATE TABLE leaf (
    leaf_index INTEGER NOT NULL PRIMARY KEY,
    entry      BLOB NOT NULL UNIQUE,
    hash       BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

-- Each size once: two roots for one size can never be recorded, and only what is recorded is signed.
-- The peaks (hashes of the whole subtrees) let the tree grow on without reading its leaves.
CREATE TABLE tree_state (
    size  INTEGER NOT NULL PRIMARY KEY,
    root  BLOB NOT NULL CHECK (length(root) = 32),
    peaks BLOB NOT NULL
) STRICT;
INSERT INTO tree_state (size, root, peaks) VALUES
    (0, X'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', X'');

CREATE TABLE entry_index (
    position        INTEGER NOT NULL PRIMARY KEY,
    entry           BLOB NOT NULL UNIQUE,
    kind            TEXT NOT NULL,
    instant         INTEGER NOT NULL,
    subject         BLOB,
    agency          TEXT,
    role            TEXT,
    unit            TEXT,
    employee        TEXT,
    employee_sealed BLOB,
    holder          TEXT,
    requestor       TEXT,
    category        TEXT,
    purpose         TEXT,
    decision        TEXT,
    reasons         TEXT NOT NULL,
    consent         BLOB,
    refers_to       BLOB,
    outcome         TEXT
) STRICT;
CREATE INDEX entry_index_subject ON entry_index (subject, position) WHERE subject IS NOT NULL;
CREATE INDEX entry_index_holder ON entry_index (holder, position);
CREATE INDEX entry_index_requestor ON entry_index (requestor, position);
CREATE INDEX entry_index_refers_to ON entry_index (refers_to) WHERE refers_to IS NOT NULL;

-- Releases counted per (participant, category, requestor, purpose). The number runs, so a rolling count is one subtraction.
CREATE TABLE release_use (
    subject   BLOB NOT NULL,
    category  TEXT NOT NULL,
    requestor TEXT NOT NULL,
    purpose   TEXT NOT NULL,
    number    INTEGER NOT NULL,
    instant   INTEGER NOT NULL,
    PRIMARY KEY (subject, category, requestor, purpose, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX release_use_instant ON release_use (subject, category, requestor, purpose, instant, number);

-- SQLite has no roles. What PostgreSQL refuses by a grant is refused here by triggers; erasure (the retention role there)
-- first writes the entries it is about to erase into retention_grant, inside its own transaction.
CREATE TABLE retention_grant (
    entry  BLOB NOT NULL PRIMARY KEY,
    reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER leaf_no_update BEFORE UPDATE ON leaf
BEGIN SELECT RAISE(ABORT, 'refused by the database itself: a leaf never changes'); END;
CREATE TRIGGER leaf_no_delete BEFORE DELETE ON leaf
BEGIN SELECT RAISE(ABORT, 'refused by the database itself: a leaf never goes'); END;
CREATE TRIGGER leaf_in_order BEFORE INSERT ON leaf WHEN NEW.leaf_index <> (SELECT coalesce(max(leaf_index), -1) + 1 FROM leaf)
BEGIN SELECT RAISE(ABORT, 'refused by the database itself: leaves follow each other'); END;
CREATE TRIGGER tree_state_no_update BEFORE UPDATE ON tree_state
BEGIN SELECT RAISE(ABORT, 'refused by the database itself: a recorded root never changes'); END;
CREATE TRIGGER tree_state_no_delete BEFORE DELETE ON tree_state
BEGIN SELECT RAISE(ABORT, 'refused by the database itself: a recorded root never goes'); END;
CREATE TRIGGER entry_content_no_update BEFORE UPDATE ON entry_content
BEGIN SELECT RAISE(ABORT, 'refused by the database itself: an entry never changes'); END;
CREATE TRIGGER entry_content_no_delete BEFORE DELETE ON entry_content
WHEN NOT EXISTS (SELECT 1 FROM retention_grant WHERE entry = OLD.entry)
BEGIN SELECT RAISE(ABORT, 'refused by the database itself: only erasure removes content'); END;
CREATE TRIGGER entry_index_no_update BEFORE UPDATE ON entry_index
BEGIN SELECT RAISE(ABORT, 'refused by the database itself: an index row never changes'); END;
CREATE TRIGGER unintegrated_no_update BEFORE UPDATE ON unintegrated
BEGIN SELECT RAISE(ABORT, 'refused by the database itself: a sealed row never changes'); END;
CREATE TRIGGER unintegrated_only_into_a_leaf BEFORE DELETE ON unintegrated
WHEN NOT EXISTS (SELECT 1 FROM leaf WHERE entry = OLD.entry AND hash = OLD.hash)
BEGIN SELECT RAISE(ABORT, 'refused by the database itself: a sealed row goes only into the tree'); END;
CREATE TRIGGER release_use_no_update BEFORE UPDATE ON release_use
BEGIN SELECT RAISE(ABORT, 'refused by the database itself: a use never changes'); END;
