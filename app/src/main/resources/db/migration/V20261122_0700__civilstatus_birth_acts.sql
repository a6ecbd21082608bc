-- Acts of civil status. Insert-only: what changes later is a later note on the act, never the act.
CREATE SCHEMA civilstatus;
GRANT USAGE ON SCHEMA civilstatus TO ${runtime};

CREATE TABLE civilstatus.act (
    id             uuid PRIMARY KEY,
    kind           text NOT NULL CHECK (kind IN ('BIRTH')),
    -- The series in which it stands: a municipality's office or a mission, a kind, a year; numbers without a gap.
    book           text NOT NULL REFERENCES territory.office (code),
    year           smallint NOT NULL CHECK (year BETWEEN 2013 AND 2999),
    number         integer NOT NULL CHECK (number > 0),
    reference      text NOT NULL UNIQUE,
    -- The office that made it: the book's, or one of its satellite offices.
    office         text NOT NULL REFERENCES territory.office (code),
    registrar      text NOT NULL,
    legal_basis    text NOT NULL REFERENCES law.article (id),
    -- Asked again with the same key, the register answers with the same act.
    command_key    uuid NOT NULL UNIQUE,
    command_digest bytea NOT NULL CHECK (length(command_digest) = 32),
    recorded_at    timestamptz NOT NULL,
    entry          uuid NOT NULL UNIQUE REFERENCES journal.entry (id) DEFERRABLE INITIALLY DEFERRED,
    UNIQUE (book, kind, year, number)
);
CREATE INDEX act_of_office ON civilstatus.act (office, recorded_at);

CREATE TABLE civilstatus.birth (
    act                uuid PRIMARY KEY REFERENCES civilstatus.act (id),
    child              uuid NOT NULL UNIQUE REFERENCES persons.person (id),
    personal_number    char(10) NOT NULL UNIQUE REFERENCES personalnumber.number (digits),
    given              text NOT NULL,
    surname            text NOT NULL,
    sex                text NOT NULL CHECK (sex IN ('FEMALE', 'MALE')),
    born_on            date NOT NULL,
    born_at            time NOT NULL,
    country            char(3) NOT NULL REFERENCES territory.country (code),
    settlement         char(6) REFERENCES territory.settlement (code),
    locality           text,
    mother             uuid NOT NULL REFERENCES persons.person (id),
    mother_given       text NOT NULL,
    mother_surname     text NOT NULL,
    father             uuid NOT NULL REFERENCES persons.person (id),
    father_given       text NOT NULL,
    father_surname     text NOT NULL,
    declarant          text NOT NULL CHECK (declarant IN ('MOTHER', 'FATHER')),
    evidence_kind      text NOT NULL CHECK (evidence_kind IN ('HOSPITAL_REPORT', 'FOREIGN_BIRTH_CERTIFICATE')),
    evidence_number    text NOT NULL,
    evidence_issuer    text NOT NULL,
    evidence_issued_on date NOT NULL,
    term_ended_on      date NOT NULL CHECK (term_ended_on >= born_on),
    -- Persons who looked like this child, and whom the official found to be somebody else.
    not_the_same       uuid[] NOT NULL,
    CHECK (mother <> father AND child <> mother AND child <> father),
    CHECK ((settlement IS NULL) <> (locality IS NULL))
);
CREATE INDEX birth_mother ON civilstatus.birth (mother);

-- The last number given in each series. Locked by the transaction that writes the act, so that a number is used or not taken.
CREATE TABLE civilstatus.act_counter (
    book text NOT NULL REFERENCES territory.office (code),
    kind text NOT NULL,
    year smallint NOT NULL,
    last integer NOT NULL CHECK (last > 0),
    PRIMARY KEY (book, kind, year)
);

CREATE FUNCTION civilstatus.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'An act is never changed or deleted' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER refuse BEFORE UPDATE OR DELETE OR TRUNCATE ON civilstatus.act EXECUTE FUNCTION civilstatus.refuse();
CREATE TRIGGER refuse BEFORE UPDATE OR DELETE OR TRUNCATE ON civilstatus.birth EXECUTE FUNCTION civilstatus.refuse();

GRANT SELECT, INSERT ON civilstatus.act, civilstatus.birth TO ${runtime};
GRANT SELECT, INSERT, UPDATE (last) ON civilstatus.act_counter TO ${runtime};
