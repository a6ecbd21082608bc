-- The personal number, by Administrative Instruction (MIA) 06/2016.
CREATE SCHEMA personalnumber;
GRANT USAGE ON SCHEMA personalnumber TO ${runtime};

-- Values of the sequence never leave: a keyed permutation makes payloads of them. Gaps are allowed.
CREATE SEQUENCE personalnumber.ordinal MINVALUE 0 START 0 MAXVALUE 799999999 NO CYCLE;
GRANT USAGE ON SEQUENCE personalnumber.ordinal TO ${runtime};

-- Every number that was ever created or taken over, of every issuer and status (Article 3). Never changed, never
-- deleted, never given twice.
CREATE TABLE personalnumber.number (
    digits         char(10) PRIMARY KEY CHECK (digits ~ '^[0-9]{10}$'),
    person         uuid NOT NULL REFERENCES persons.person (id),
    cause          text NOT NULL CHECK (cause IN ('BIRTH_WITHIN_TERM', 'TAKEN_OVER')),
    -- How it was made; null for a number taken over from an earlier register, which has a source instead (Article 11).
    scheme_version smallint,
    key_version    smallint,
    source         text,
    recorded_at    timestamptz NOT NULL,
    entry          uuid NOT NULL REFERENCES journal.entry (id) DEFERRABLE INITIALLY DEFERRED,
    CHECK ((cause = 'TAKEN_OVER') = (source IS NOT NULL)),
    CHECK ((cause = 'TAKEN_OVER') = (scheme_version IS NULL)),
    CHECK ((scheme_version IS NULL) = (key_version IS NULL))
);
CREATE INDEX number_entry ON personalnumber.number (entry);

-- What a number is now: only the status changes, in recorded time.
CREATE TABLE personalnumber.number_status (
    id       uuid PRIMARY KEY,
    digits   char(10) NOT NULL REFERENCES personalnumber.number (digits),
    person   uuid NOT NULL REFERENCES persons.person (id),
    status   text NOT NULL CHECK (status IN ('ACTIVE', 'DORMANT', 'INACTIVE', 'OF_DECEASED')),
    recorded tstzrange NOT NULL CHECK (NOT isempty(recorded)),
    entry    uuid NOT NULL REFERENCES journal.entry (id) DEFERRABLE INITIALLY DEFERRED,
    ended_by uuid REFERENCES journal.entry (id) DEFERRABLE INITIALLY DEFERRED,
    CHECK (upper_inf(recorded) = (ended_by IS NULL))
);
CREATE UNIQUE INDEX one_status_of_a_number ON personalnumber.number_status (digits) WHERE ended_by IS NULL;
-- A person holds one number (Article 3, 1.2); numbers made inactive stay beside it (Article 9, 1.3).
CREATE UNIQUE INDEX one_number_of_a_person ON personalnumber.number_status (person)
    WHERE ended_by IS NULL AND status <> 'INACTIVE';
CREATE INDEX number_status_entry ON personalnumber.number_status (entry);

CREATE FUNCTION personalnumber.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'A personal number is never changed or deleted' USING ERRCODE = 'restrict_violation';
END $$;

CREATE FUNCTION personalnumber.only_ending() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.ended_by IS NOT NULL OR NEW.ended_by IS NULL OR OLD.status = 'INACTIVE'
        OR lower(NEW.recorded) <> lower(OLD.recorded)
        OR to_jsonb(NEW) - 'recorded' - 'ended_by' <> to_jsonb(OLD) - 'recorded' - 'ended_by' THEN
        RAISE EXCEPTION 'A status may only be ended, once, and INACTIVE never' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE FUNCTION personalnumber.same_holder() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM personalnumber.number n WHERE n.digits = NEW.digits AND n.person = NEW.person) THEN
        RAISE EXCEPTION 'A number is never given to another person' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER refuse BEFORE UPDATE OR DELETE OR TRUNCATE ON personalnumber.number
    EXECUTE FUNCTION personalnumber.refuse();
CREATE TRIGGER same_holder BEFORE INSERT ON personalnumber.number_status
    FOR EACH ROW EXECUTE FUNCTION personalnumber.same_holder();
CREATE TRIGGER only_ending BEFORE UPDATE ON personalnumber.number_status
    FOR EACH ROW EXECUTE FUNCTION personalnumber.only_ending();
CREATE TRIGGER refuse BEFORE DELETE OR TRUNCATE ON personalnumber.number_status
    EXECUTE FUNCTION personalnumber.refuse();

GRANT SELECT, INSERT ON personalnumber.number TO ${runtime};
GRANT SELECT, INSERT, UPDATE (recorded, ended_by) ON personalnumber.number_status TO ${runtime};
