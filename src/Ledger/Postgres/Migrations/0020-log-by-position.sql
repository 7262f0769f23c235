-- Content and leaves are found by position, which grows: an index over random entry identifiers costs a page for every row.
-- From an entry to its position leads entry_index, the one such index that stays.
ALTER TABLE entry_content DROP CONSTRAINT entry_content_pkey;
ALTER TABLE entry_content DROP CONSTRAINT entry_content_position_key;
ALTER TABLE entry_content ADD PRIMARY KEY (position);

ALTER TABLE leaf DROP CONSTRAINT leaf_entry_key;
ALTER TABLE leaf ADD COLUMN position bigint;
ALTER TABLE leaf DISABLE TRIGGER leaf_never_changes;
UPDATE leaf SET position = i.position FROM entry_index i WHERE i.entry = leaf.entry;
ALTER TABLE leaf ENABLE TRIGGER leaf_never_changes;
ALTER TABLE leaf ALTER COLUMN position SET NOT NULL;
ALTER TABLE leaf ADD UNIQUE (position);

CREATE OR REPLACE FUNCTION only_into_a_leaf() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM navo.leaf WHERE position = OLD.position AND hash = OLD.hash) THEN
        RAISE EXCEPTION 'refused by the database itself: a sealed row goes only into the tree' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN OLD;
END
$$;
