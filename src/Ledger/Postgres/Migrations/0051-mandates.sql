-- A substitute's mandate: when, and the agency's code for why.
ALTER TABLE caseworker_fact ADD COLUMN mandate_from bigint;
ALTER TABLE caseworker_fact ADD COLUMN mandate_to bigint;
ALTER TABLE caseworker_fact ADD COLUMN mandate_reason text;
