-- The access log. Rows come from the gateway and the consent service; only the gateway grows the tree; only retention erases content.
CREATE TABLE entry_content (
    entry     bytea NOT NULL PRIMARY KEY CHECK (length(entry) = 16),
    position  bigint NOT NULL UNIQUE,
    canonical bytea NOT NULL,
    salt      bytea NOT NULL CHECK (length(salt) = 32)
);

-- Taken by membership, never by "position above the last one seen": a lower position may become visible later.
CREATE TABLE unintegrated (
    position bigint NOT NULL PRIMARY KEY,
    entry    bytea NOT NULL,
    hash     bytea NOT NULL CHECK (length(hash) = 32)
);

CREATE TABLE leaf (
    leaf_index bigint NOT NULL PRIMARY KEY,
    entry      bytea NOT NULL UNIQUE,
    hash       bytea NOT NULL CHECK (length(hash) = 32)
);

CREATE TABLE tree_state (
    size  bigint NOT NULL PRIMARY KEY,
    root  bytea NOT NULL CHECK (length(root) = 32),
    peaks bytea NOT NULL
);
INSERT INTO tree_state (size, root, peaks) VALUES
    (0, '\xe3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', '\x');

CREATE TABLE entry_index (
    position        bigint NOT NULL PRIMARY KEY,
    entry           bytea NOT NULL UNIQUE,
    kind            text NOT NULL,
    instant         bigint NOT NULL,
    subject         bytea,
    agency          text,
    role            text,
    unit            text,
    employee        text,
    employee_sealed bytea,
    holder          text,
    requestor       text,
    category        text,
    purpose         text,
    decision        text,
    reasons         text NOT NULL,
    consent         bytea,
    refers_to       bytea,
    outcome         text
);
CREATE INDEX entry_index_subject ON entry_index (subject, position) WHERE subject IS NOT NULL;
CREATE INDEX entry_index_holder ON entry_index (holder, position);
CREATE INDEX entry_index_requestor ON entry_index (requestor, position);
CREATE INDEX entry_index_refers_to ON entry_index (refers_to) WHERE refers_to IS NOT NULL;

CREATE TABLE release_use (
    subject   bytea NOT NULL,
    category  text NOT NULL,
    requestor text NOT NULL,
    purpose   text NOT NULL,
    number    bigint NOT NULL,
    instant   bigint NOT NULL,
    PRIMARY KEY (subject, category, requestor, purpose, number)
);
CREATE INDEX release_use_instant ON release_use (subject, category, requestor, purpose, instant, number);

CREATE TABLE retention_grant (
    entry  bytea NOT NULL PRIMARY KEY,
    reason text NOT NULL
);

CREATE FUNCTION leaf_in_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.leaf_index <> (SELECT coalesce(max(leaf_index), -1) + 1 FROM navo.leaf) THEN
        RAISE EXCEPTION 'refused by the database itself: leaves follow each other' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE FUNCTION content_only_by_erasure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM navo.retention_grant WHERE entry = OLD.entry) THEN
        RAISE EXCEPTION 'refused by the database itself: only erasure removes content' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN OLD;
END
$$;
CREATE FUNCTION only_into_a_leaf() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM navo.leaf WHERE entry = OLD.entry AND hash = OLD.hash) THEN
        RAISE EXCEPTION 'refused by the database itself: a sealed row goes only into the tree' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN OLD;
END
$$;

CREATE TRIGGER leaf_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON leaf
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('a leaf never changes');
CREATE TRIGGER leaf_in_order BEFORE INSERT ON leaf FOR EACH ROW EXECUTE FUNCTION leaf_in_order();
CREATE TRIGGER tree_state_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON tree_state
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('a recorded root never changes');
CREATE TRIGGER entry_content_never_changes BEFORE UPDATE OR TRUNCATE ON entry_content
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('an entry never changes');
CREATE TRIGGER entry_content_only_by_erasure BEFORE DELETE ON entry_content FOR EACH ROW EXECUTE FUNCTION content_only_by_erasure();
CREATE TRIGGER entry_index_never_changes BEFORE UPDATE OR TRUNCATE ON entry_index
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('an index row never changes');
CREATE TRIGGER unintegrated_never_changes BEFORE UPDATE OR TRUNCATE ON unintegrated
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('a sealed row never changes');
CREATE TRIGGER unintegrated_only_into_a_leaf BEFORE DELETE ON unintegrated FOR EACH ROW EXECUTE FUNCTION only_into_a_leaf();
CREATE TRIGGER release_use_never_changes BEFORE UPDATE OR TRUNCATE ON release_use
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('a use never changes');

GRANT SELECT, INSERT ON entry_content, entry_index TO navo_gateway, navo_consent, navo_retention;
GRANT INSERT ON unintegrated TO navo_gateway, navo_consent, navo_retention;
GRANT SELECT, DELETE ON unintegrated TO navo_gateway;
GRANT SELECT, INSERT ON leaf, tree_state TO navo_gateway;
GRANT SELECT ON leaf, tree_state TO navo_consent, navo_retention;
GRANT SELECT, INSERT ON release_use TO navo_gateway;
GRANT SELECT ON release_use TO navo_consent, navo_retention;
GRANT SELECT, INSERT, DELETE ON retention_grant TO navo_retention;
GRANT SELECT ON retention_grant TO navo_gateway, navo_consent;
GRANT DELETE ON entry_content, entry_index, release_use TO navo_retention;
