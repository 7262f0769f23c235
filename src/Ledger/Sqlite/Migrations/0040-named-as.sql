-- The number an agency last named a person by. A tombstone buries only what is known under its number, so that
-- one whose number changed is not buried with the old one.
ALTER TABLE participant_fact ADD COLUMN named_as BLOB;

-- Set when only a snapshot can tell the agency's facts anew (after a merge): asked for in the answer to its next batch.
ALTER TABLE feed ADD COLUMN wants_snapshot INTEGER NOT NULL DEFAULT 0;
