-- What a decision about a person was made on is the person's own data (GDPR art. 15): the consent service reads it for them. On SQLite, which
-- has no roles, there is nothing to grant.
SELECT 1;
