-- The roles of the Ledger, made once for a cluster by a superuser. Passwords, certificates and who may connect from where are set
-- by whoever runs it. None of them is a superuser, makes roles or databases, or passes row security.
DO $$
DECLARE
    one text;
BEGIN
    FOREACH one IN ARRAY ARRAY['navo_owner', 'navo_gateway', 'navo_consent', 'navo_retention'] LOOP
        IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = one) THEN
            EXECUTE format('CREATE ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT NOREPLICATION NOBYPASSRLS', one);
        END IF;
    END LOOP;
END
$$;
