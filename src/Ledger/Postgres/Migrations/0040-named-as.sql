-- The number an agency last named a person by, and whether only a snapshot can tell its facts anew.
ALTER TABLE participant_fact ADD COLUMN named_as bytea;
ALTER TABLE feed ADD COLUMN wants_snapshot bigint NOT NULL DEFAULT 0;
