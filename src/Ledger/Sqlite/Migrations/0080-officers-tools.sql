-- Why an officer looked, in the officer's own words, sealed. Part of the search index: it goes with the row's index, by itself.
CREATE TABLE look_reason (
    position INTEGER NOT NULL PRIMARY KEY,
    sealed   BLOB NOT NULL
) STRICT;
CREATE TRIGGER look_reason_no_update BEFORE UPDATE ON look_reason
BEGIN SELECT RAISE(ABORT, 'refused by the database itself: a reason never changes'); END;
CREATE TRIGGER look_reason_only_with_its_row BEFORE DELETE ON look_reason
WHEN EXISTS (SELECT 1 FROM entry_index WHERE position = OLD.position)
BEGIN SELECT RAISE(ABORT, 'refused by the database itself: a reason goes with its row'); END;
CREATE TRIGGER look_reason_goes AFTER DELETE ON entry_index
BEGIN DELETE FROM look_reason WHERE position = OLD.position; END;

-- How far each agency's own log collector has confirmed the rows it is sent: the next leaf, and since when. Never goes back.
CREATE TABLE audit_stream (
    agency    TEXT NOT NULL PRIMARY KEY,
    next_leaf INTEGER NOT NULL,
    instant   INTEGER NOT NULL
) STRICT;
CREATE TRIGGER audit_stream_only_forward BEFORE UPDATE ON audit_stream WHEN NEW.next_leaf <= OLD.next_leaf
BEGIN SELECT RAISE(ABORT, 'refused by the database itself: what was confirmed stays confirmed'); END;
