-- Why an officer looked, in the officer's own words, sealed. Part of the search index: it goes with the row's index, by itself.
CREATE TABLE look_reason (
    position bigint NOT NULL PRIMARY KEY REFERENCES entry_index (position) ON DELETE CASCADE,
    sealed   bytea NOT NULL
);
CREATE TRIGGER look_reason_never_changes BEFORE UPDATE OR TRUNCATE ON look_reason
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('a reason never changes');

-- How far each agency's own log collector has confirmed the rows it is sent: the next leaf, and since when. Never goes back.
CREATE TABLE audit_stream (
    agency    text NOT NULL PRIMARY KEY,
    next_leaf bigint NOT NULL,
    instant   bigint NOT NULL
);
CREATE FUNCTION audit_stream_only_forward() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.next_leaf <= OLD.next_leaf THEN
        RAISE EXCEPTION 'refused by the database itself: what was confirmed stays confirmed' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER audit_stream_only_forward BEFORE UPDATE ON audit_stream FOR EACH ROW EXECUTE FUNCTION audit_stream_only_forward();

GRANT SELECT, INSERT ON look_reason TO navo_gateway;
GRANT SELECT, INSERT, UPDATE ON audit_stream TO navo_gateway;
