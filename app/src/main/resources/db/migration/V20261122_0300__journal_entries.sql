CREATE SCHEMA journal;
GRANT USAGE ON SCHEMA journal TO ${runtime};

-- What was done, as exact RFC 8785 bytes that are never serialised again. A commitment is HMAC-SHA-256 with the salt
-- as key: the leaf holds only commitments, so content that is once sealed or erased together with its salt leaves the
-- tree whole and cannot be guessed from it.
CREATE TABLE journal.entry (
    id                  uuid PRIMARY KEY,
    envelope            bytea NOT NULL,
    payload             bytea NOT NULL,
    envelope_salt       bytea NOT NULL CHECK (octet_length(envelope_salt) = 32),
    payload_salt        bytea NOT NULL CHECK (octet_length(payload_salt) = 32),
    envelope_commitment bytea NOT NULL CHECK (octet_length(envelope_commitment) = 32),
    payload_commitment  bytea NOT NULL CHECK (octet_length(payload_commitment) = 32)
);
ALTER TABLE journal.entry ALTER COLUMN envelope_salt SET STORAGE PLAIN;
ALTER TABLE journal.entry ALTER COLUMN payload_salt SET STORAGE PLAIN;
ALTER TABLE journal.entry ALTER COLUMN envelope_commitment SET STORAGE PLAIN;
ALTER TABLE journal.entry ALTER COLUMN payload_commitment SET STORAGE PLAIN;

-- Committed entries that wait for their leaf. The ordinal keeps the order in which one transaction entered them, and
-- of two transactions where the second began after the first had committed.
CREATE TABLE journal.unsequenced (
    entry_id uuid PRIMARY KEY REFERENCES journal.entry (id),
    ordinal  bigint GENERATED ALWAYS AS IDENTITY UNIQUE
);

-- Positions are 0, 1, 2 … without a gap. leaf_hash = SHA-256(0x00 || id || envelope_commitment || payload_commitment).
CREATE TABLE journal.leaf (
    position  bigint PRIMARY KEY CHECK (position >= 0),
    entry_id  uuid NOT NULL UNIQUE REFERENCES journal.entry (id),
    leaf_hash bytea NOT NULL CHECK (octet_length(leaf_hash) = 32)
);

-- Roots of the complete subtrees of 2^level leaves, from level 1 (level 0 is journal.leaf); index counts from the left.
CREATE TABLE journal.node (
    level smallint NOT NULL CHECK (level BETWEEN 1 AND 62),
    index bigint NOT NULL CHECK (index >= 0),
    hash  bytea NOT NULL CHECK (octet_length(hash) = 32),
    PRIMARY KEY (level, index)
);

-- The signed roots, one for each batch of the sequencer. The note is the whole text of the C2SP signed note.
CREATE TABLE journal.checkpoint (
    size    bigint PRIMARY KEY CHECK (size > 0),
    root    bytea NOT NULL CHECK (octet_length(root) = 32),
    note    text NOT NULL,
    made_at timestamptz NOT NULL
);

CREATE FUNCTION journal.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'journal.% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON journal.entry
    FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON journal.leaf
    FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON journal.node
    FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON journal.checkpoint
    FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_change();

GRANT SELECT, INSERT ON journal.entry, journal.leaf, journal.node, journal.checkpoint TO ${runtime};
GRANT SELECT, INSERT, DELETE ON journal.unsequenced TO ${runtime};
