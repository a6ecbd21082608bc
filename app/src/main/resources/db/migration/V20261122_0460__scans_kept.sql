-- Scans: what was handed in, cleaned. The files are encrypted and lie outside the database.
CREATE SCHEMA scans;
GRANT USAGE ON SCHEMA scans TO ${runtime};

CREATE TABLE scans.scan (
    id      uuid PRIMARY KEY,
    -- A draft or an act: they stand in rooms above this one, named by their ids, without a foreign key.
    about   uuid NOT NULL,
    office  text NOT NULL REFERENCES territory.office (code),
    type    text NOT NULL CHECK (type IN ('PDF', 'JPEG', 'PNG')),
    bytes   bigint NOT NULL CHECK (bytes > 0),
    pages   integer NOT NULL CHECK (pages > 0),
    -- Of the cleaned file, before it was encrypted.
    sha256  char(64) NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    kept_at timestamptz NOT NULL,
    kept_by text NOT NULL,
    -- The entry that rests on it; null until there is one.
    entry   uuid REFERENCES journal.entry (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX scan_about ON scans.scan (about, kept_at);
CREATE INDEX scan_entry ON scans.scan (entry) WHERE entry IS NOT NULL;
CREATE INDEX scan_unbound ON scans.scan (kept_at) WHERE entry IS NULL;

CREATE FUNCTION scans.bind_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'TRUNCATE' THEN
        IF OLD.entry IS NULL AND TG_OP = 'DELETE' THEN
            RETURN OLD;
        END IF;
        IF OLD.entry IS NULL AND TG_OP = 'UPDATE' THEN
            OLD.entry := NEW.entry;
            IF NEW.entry IS NOT NULL AND NEW IS NOT DISTINCT FROM OLD THEN
                RETURN NEW;
            END IF;
        END IF;
    END IF;
    RAISE EXCEPTION 'A scan that an entry rests on is never changed or deleted, and another only bound'
        USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER bind_only BEFORE UPDATE OR DELETE ON scans.scan FOR EACH ROW EXECUTE FUNCTION scans.bind_only();
CREATE TRIGGER refuse BEFORE TRUNCATE ON scans.scan EXECUTE FUNCTION scans.bind_only();

GRANT SELECT, INSERT, UPDATE (entry), DELETE ON scans.scan TO ${runtime};
