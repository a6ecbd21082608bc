-- The ground under all rooms. Runs as the owner; ${runtime} is the role that the application works as.

CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;

-- Nothing is anybody's by default: each room grants what the application needs of it.
REVOKE ALL ON SCHEMA public FROM PUBLIC;
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

DO $$
BEGIN
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO ${runtime}', current_database());
END
$$;
