-- What a line of the log also says: with which others it was written, and from when on the person may read it. The
-- salt makes the line's commitment: random, drawn by the database, so that nobody who writes a line can choose it.
ALTER TABLE access.disclosure
    ADD COLUMN salt bytea NOT NULL DEFAULT uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())
        CHECK (octet_length(salt) = 32),
    -- The first line of the same look; null on that line itself.
    ADD COLUMN look uuid,
    -- How many persons the look showed; 0 where it found nobody.
    ADD COLUMN persons integer NOT NULL DEFAULT 1 CHECK (persons >= 0),
    -- Null: not before a decision says so.
    ADD COLUMN shown_from timestamptz,
    -- The order of a court on which the look was made.
    ADD COLUMN court_order uuid,
    DROP CONSTRAINT disclosure_ground_check,
    ADD CONSTRAINT disclosure_ground_check
        CHECK (ground IN ('PARTY_PRESENT', 'REGISTRATION', 'SUPERVISION', 'PERSON_REQUEST', 'COURT_ORDER')),
    ADD CHECK ((ground = 'COURT_ORDER' AND person IS NOT NULL) = (court_order IS NOT NULL));
UPDATE access.disclosure SET shown_from = at;
ALTER TABLE access.denial
    ADD COLUMN salt bytea NOT NULL DEFAULT uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())
        CHECK (octet_length(salt) = 32);

-- The commitment of a line whose body was removed when its time was over: the digest of its hour still adds up.
CREATE TABLE access.forgotten_line (
    id         uuid PRIMARY KEY,
    log        text        NOT NULL CHECK (log IN ('LOOKS', 'DENIALS')),
    at         timestamptz NOT NULL,
    commitment bytea       NOT NULL CHECK (octet_length(commitment) = 32),
    entry      uuid        NOT NULL REFERENCES journal.entry (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX forgotten_line_at ON access.forgotten_line (log, at);
CREATE INDEX forgotten_line_entry ON access.forgotten_line (entry);

-- Which hours are sealed in the journal, and with what.
CREATE TABLE access.disclosure_digest (
    from_at        timestamptz PRIMARY KEY,
    until_at       timestamptz NOT NULL UNIQUE,
    looks          bigint      NOT NULL CHECK (looks >= 0),
    looks_digest   char(64)    NOT NULL CHECK (looks_digest ~ '^[0-9a-f]{64}$'),
    denials        bigint      NOT NULL CHECK (denials >= 0),
    denials_digest char(64)    NOT NULL CHECK (denials_digest ~ '^[0-9a-f]{64}$'),
    entry          uuid        NOT NULL UNIQUE REFERENCES journal.entry (id) DEFERRABLE INITIALLY DEFERRED,
    CHECK (until_at > from_at)
);

-- A line goes only when its commitment stays: whoever deletes it, the application included.
CREATE FUNCTION access.forgotten_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM access.forgotten_line AS kept WHERE kept.id = OLD.id AND kept.at = OLD.at) THEN
        RAISE EXCEPTION 'A line of %.% goes only when its commitment is kept', TG_TABLE_SCHEMA, TG_TABLE_NAME
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN OLD;
END $$;
CREATE TRIGGER forgotten_only BEFORE DELETE ON access.disclosure
    FOR EACH ROW EXECUTE FUNCTION access.forgotten_only();
CREATE TRIGGER forgotten_only BEFORE DELETE ON access.denial
    FOR EACH ROW EXECUTE FUNCTION access.forgotten_only();

GRANT SELECT, INSERT ON access.forgotten_line, access.disclosure_digest TO ${runtime};
GRANT DELETE ON access.disclosure, access.denial TO ${runtime};
