-- What a decision about a person was made on is the person's own data (GDPR art. 15): the consent service reads it for them.
GRANT SELECT ON decision_input TO navo_consent;
