-- Ending a fact of birth: columns that are computed are not there yet when a trigger looks before the change.
CREATE OR REPLACE FUNCTION persons.only_ending() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    ending text[] := ARRAY['recorded', 'ended_by'] || ARRAY(
        SELECT attname::text FROM pg_catalog.pg_attribute WHERE attrelid = TG_RELID AND attgenerated <> '');
BEGIN
    IF OLD.ended_by IS NOT NULL OR NEW.ended_by IS NULL
        OR lower(NEW.recorded) <> lower(OLD.recorded)
        OR to_jsonb(NEW) - ending <> to_jsonb(OLD) - ending THEN
        RAISE EXCEPTION 'A fact may only be ended, and only once' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
