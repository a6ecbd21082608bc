-- Documents: what was ordered, sealed, kept and ended. Insert-only; what a document says never changes.
CREATE SCHEMA documents;
GRANT USAGE ON SCHEMA documents TO ${runtime};

CREATE TABLE documents.document (
    id              uuid PRIMARY KEY,
    kind            text NOT NULL CHECK (kind ~ '^[a-z]+(-[a-z]+)*$'),
    letters         char(2) NOT NULL,
    office          text NOT NULL REFERENCES territory.office (code),
    year            smallint NOT NULL CHECK (year BETWEEN 2013 AND 2999),
    number          integer NOT NULL CHECK (number > 0),
    reference       text NOT NULL UNIQUE,
    template        integer NOT NULL CHECK (template > 0),
    language        text NOT NULL CHECK (language IN ('SQ', 'SR_LATN', 'EN')),
    -- Persons and acts stand in rooms above this one: named by their ids, without a foreign key.
    subject         uuid NOT NULL,
    about           uuid NOT NULL,
    act_reference   text,
    rests_on        uuid NOT NULL REFERENCES journal.entry (id),
    as_of           timestamptz NOT NULL,
    initials        text NOT NULL CHECK (length(initials) <= 20),
    -- What anybody can ask with: the random part of the QR code's address, and the code that is typed.
    token           char(32) NOT NULL UNIQUE CHECK (token ~ '^[0-9a-f]{32}$'),
    code            char(12) NOT NULL UNIQUE CHECK (code ~ '^[0-9A-HJKMNP-TV-Z]{12}$'),
    -- The record attached to the file, and the message of the seal on the paper: canonical JSON (RFC 8785).
    record          text NOT NULL,
    visible         text NOT NULL,
    applicant_given   text NOT NULL,
    applicant_surname text NOT NULL,
    capacity        text NOT NULL CHECK (capacity IN ('SELF', 'PARENT', 'GUARDIAN', 'AUTHORISED')),
    proof_issuer    text,
    proof_number    text,
    proof_issued_on date,
    -- By what somebody who is not in the register showed who they are.
    identity_paper  text CHECK (identity_paper ~ '\S'),
    purpose         text NOT NULL CHECK (purpose IN ('EDUCATION', 'EMPLOYMENT', 'HEALTH_CARE', 'SOCIAL_PROTECTION',
        'IDENTITY_DOCUMENT', 'MARRIAGE', 'INHERITANCE', 'BANK', 'USE_ABROAD', 'OTHER')),
    purpose_words   text CHECK (length(purpose_words) <= 80),
    cents           integer NOT NULL CHECK (cents >= 0),
    exemption       text CHECK (exemption IN ('SOCIAL_ASSISTANCE', 'WAR_CATEGORY', 'PERSON_WITH_DISABILITY',
        'PUBLIC_AUTHORITY', 'FAULT_OF_OFFICE')),
    exemption_paper text CHECK (exemption_paper ~ '\S'),
    legal_basis     text NOT NULL REFERENCES law.article (id),
    valid_until     date,
    -- Asked again with the same key, the room answers with the same document.
    command_key     uuid NOT NULL UNIQUE,
    command_digest  bytea NOT NULL CHECK (length(command_digest) = 32),
    ordered_by      text NOT NULL,
    ordered_at      timestamptz NOT NULL,
    entry           uuid NOT NULL UNIQUE REFERENCES journal.entry (id) DEFERRABLE INITIALLY DEFERRED,
    UNIQUE (letters, office, year, number),
    CHECK ((purpose = 'OTHER') = (purpose_words IS NOT NULL)),
    CHECK (exemption IS NULL OR cents = 0),
    CHECK ((proof_issuer IS NULL) = (proof_number IS NULL) AND (proof_issuer IS NULL) = (proof_issued_on IS NULL))
);
CREATE INDEX document_subject ON documents.document (subject, ordered_at);
CREATE INDEX document_about ON documents.document (about);
CREATE INDEX document_office ON documents.document (office, ordered_at);

-- Money taken. One for each document that was paid for.
CREATE TABLE documents.receipt (
    document  uuid PRIMARY KEY REFERENCES documents.document (id),
    office    text NOT NULL REFERENCES territory.office (code),
    year      smallint NOT NULL,
    number    integer NOT NULL CHECK (number > 0),
    reference text NOT NULL UNIQUE,
    cents     integer NOT NULL CHECK (cents > 0),
    entry     uuid NOT NULL REFERENCES journal.entry (id) DEFERRABLE INITIALLY DEFERRED,
    UNIQUE (office, year, number)
);

-- The file as it was handed out.
CREATE TABLE documents.file (
    document        uuid PRIMARY KEY REFERENCES documents.document (id),
    sha256          bytea NOT NULL UNIQUE CHECK (length(sha256) = 32),
    content         bytea NOT NULL,
    -- SHA-256 over the files of the template's version, and of the certificate that sealed it.
    template_digest char(64) NOT NULL,
    certificate     char(64) NOT NULL,
    sealed_at       timestamptz NOT NULL,
    entry           uuid NOT NULL UNIQUE REFERENCES journal.entry (id) DEFERRABLE INITIALLY DEFERRED
);
-- A PDF does not get smaller by compressing it again.
ALTER TABLE documents.file ALTER COLUMN content SET STORAGE EXTERNAL;

CREATE TABLE documents.ending (
    document    uuid NOT NULL REFERENCES documents.document (id),
    kind        text NOT NULL CHECK (kind IN ('REVOKED', 'OVERTAKEN')),
    -- A reason of the room for REVOKED, the note's name for OVERTAKEN.
    reason      text NOT NULL CHECK (reason ~ '\S'),
    recorded_at timestamptz NOT NULL,
    entry       uuid NOT NULL REFERENCES journal.entry (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (document, kind)
);
CREATE INDEX ending_entry ON documents.ending (entry);

-- Decisions on which kinds are issued. Without one, a kind is issued from the day that its register names.
CREATE TABLE documents.kind_decision (
    entry       uuid PRIMARY KEY REFERENCES journal.entry (id) DEFERRABLE INITIALLY DEFERRED,
    kind        text NOT NULL,
    from_day    date NOT NULL,
    issued      boolean NOT NULL,
    decision    text NOT NULL CHECK (decision ~ '\S' AND length(decision) <= 200),
    decided_by  text NOT NULL,
    recorded_at timestamptz NOT NULL,
    UNIQUE (kind, from_day, recorded_at)
);

-- Somebody asked whether a document is good. Nobody is named: whoever asks has not signed in.
CREATE TABLE documents.check_line (
    id       uuid PRIMARY KEY,
    document uuid NOT NULL REFERENCES documents.document (id),
    at       timestamptz NOT NULL,
    how      text NOT NULL CHECK (how IN ('QR', 'CODE', 'FILE'))
);
CREATE INDEX check_line_document ON documents.check_line (document, at);

-- The last number given in each series; locked by the transaction that uses it, so that numbers have no gap.
CREATE TABLE documents.counter (
    letters char(2) NOT NULL,
    office  text NOT NULL REFERENCES territory.office (code),
    year    smallint NOT NULL,
    last    integer NOT NULL CHECK (last > 0),
    PRIMARY KEY (letters, office, year)
);

-- Working state: what still waits for its seal, and who tries at the moment.
CREATE TABLE documents.awaiting_seal (
    document      uuid PRIMARY KEY REFERENCES documents.document (id),
    ordered_at    timestamptz NOT NULL,
    not_before    timestamptz NOT NULL,
    attempts      integer NOT NULL DEFAULT 0,
    -- Why the last attempt failed: a kind of fault, never data.
    fault         text
);
CREATE INDEX awaiting_seal_due ON documents.awaiting_seal (not_before);

CREATE FUNCTION documents.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'What was issued is never changed or deleted' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER refuse BEFORE UPDATE OR DELETE OR TRUNCATE ON documents.document EXECUTE FUNCTION documents.refuse();
CREATE TRIGGER refuse BEFORE UPDATE OR DELETE OR TRUNCATE ON documents.receipt EXECUTE FUNCTION documents.refuse();
CREATE TRIGGER refuse BEFORE UPDATE OR DELETE OR TRUNCATE ON documents.file EXECUTE FUNCTION documents.refuse();
CREATE TRIGGER refuse BEFORE UPDATE OR DELETE OR TRUNCATE ON documents.ending EXECUTE FUNCTION documents.refuse();
CREATE TRIGGER refuse BEFORE UPDATE OR DELETE OR TRUNCATE ON documents.kind_decision
    EXECUTE FUNCTION documents.refuse();

GRANT SELECT, INSERT ON documents.document, documents.receipt, documents.file, documents.ending,
    documents.kind_decision, documents.check_line TO ${runtime};
GRANT SELECT, INSERT, UPDATE (last) ON documents.counter TO ${runtime};
GRANT SELECT, INSERT, UPDATE (not_before, attempts, fault), DELETE ON documents.awaiting_seal TO ${runtime};
