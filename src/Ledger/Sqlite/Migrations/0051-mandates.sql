-- A substitute's mandate: when, and the agency's code for why.
ALTER TABLE caseworker_fact ADD COLUMN mandate_from INTEGER;
ALTER TABLE caseworker_fact ADD COLUMN mandate_to INTEGER;
ALTER TABLE caseworker_fact ADD COLUMN mandate_reason TEXT;
