-- Content and leaves are found by position, which grows: an index over random entry identifiers costs a page of the
-- write-ahead log for every row. From an entry to its position leads entry_index, the one such index that stays.
DROP TRIGGER leaf_no_update;
DROP TRIGGER leaf_no_delete;
DROP TRIGGER leaf_in_order;
DROP TRIGGER entry_content_no_update;
DROP TRIGGER entry_content_no_delete;
DROP TRIGGER unintegrated_only_into_a_leaf;

CREATE TABLE entry_content_by_position (
    entry     BLOB NOT NULL CHECK (length(entry) = 16),
    position  INTEGER NOT NULL PRIMARY KEY,
    canonical BLOB NOT NULL,
    salt      BLOB NOT NULL CHECK (length(salt) = 32)
) STRICT;
INSERT INTO entry_content_by_position (entry, position, canonical, salt)
    SELECT entry, position, canonical, salt FROM entry_content ORDER BY position;
DROP TABLE entry_content;
ALTER TABLE entry_content_by_position RENAME TO entry_content;

CREATE TABLE leaf_by_position (
    leaf_index INTEGER NOT NULL PRIMARY KEY,
    position   INTEGER NOT NULL UNIQUE,
    entry      BLOB NOT NULL,
    hash       BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
INSERT INTO leaf_by_position (leaf_index, position, entry, hash)
    SELECT l.leaf_index, i.position, l.entry, l.hash FROM leaf l JOIN entry_index i ON i.entry = l.entry ORDER BY l.leaf_index;
DROP TABLE leaf;
ALTER TABLE leaf_by_position RENAME TO leaf;

CREATE TRIGGER leaf_no_update BEFORE UPDATE ON leaf
BEGIN SELECT RAISE(ABORT, 'refused by the database itself: a leaf never changes'); END;
CREATE TRIGGER leaf_no_delete BEFORE DELETE ON leaf
BEGIN SELECT RAISE(ABORT, 'refused by the database itself: a leaf never goes'); END;
CREATE TRIGGER leaf_in_order BEFORE INSERT ON leaf WHEN NEW.leaf_index <> (SELECT coalesce(max(leaf_index), -1) + 1 FROM leaf)
BEGIN SELECT RAISE(ABORT, 'refused by the database itself: leaves follow each other'); END;
CREATE TRIGGER entry_content_no_update BEFORE UPDATE ON entry_content
BEGIN SELECT RAISE(ABORT, 'refused by the database itself: an entry never changes'); END;
CREATE TRIGGER entry_content_no_delete BEFORE DELETE ON entry_content
WHEN NOT EXISTS (SELECT 1 FROM retention_grant WHERE entry = OLD.entry)
BEGIN SELECT RAISE(ABORT, 'refused by the database itself: only erasure removes content'); END;
CREATE TRIGGER unintegrated_only_into_a_leaf BEFORE DELETE ON unintegrated
WHEN NOT EXISTS (SELECT 1 FROM leaf WHERE position = OLD.position AND hash = OLD.hash)
BEGIN SELECT RAISE(ABORT, 'refused by the database itself: a sealed row goes only into the tree'); END;
