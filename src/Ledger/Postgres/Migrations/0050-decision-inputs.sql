-- What each decision was made on, so that it can be made again. Facts about a person, so it goes with the row's content.
CREATE TABLE decision_input (
    position bigint NOT NULL PRIMARY KEY,
    entry    bytea NOT NULL,
    inputs   bytea NOT NULL
);
CREATE TRIGGER decision_input_never_changes BEFORE UPDATE OR TRUNCATE ON decision_input
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('what a decision was made on never changes');
CREATE TRIGGER decision_input_only_by_erasure BEFORE DELETE ON decision_input FOR EACH ROW EXECUTE FUNCTION content_only_by_erasure();

-- Every policy that ever was in force, by its hash. Holds nothing about anyone.
CREATE TABLE policy_text (
    hash    text NOT NULL PRIMARY KEY,
    content bytea NOT NULL
);
CREATE TRIGGER policy_text_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON policy_text
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('a policy that was in force never changes');

GRANT SELECT, INSERT ON decision_input TO navo_gateway;
GRANT SELECT, DELETE ON decision_input TO navo_retention;
GRANT SELECT, INSERT ON policy_text TO navo_gateway;
