-- The people of the register and their facts in two times: valid (when true in the world), recorded (when the
-- register knew). Facts are derived from the entries of the journal; `verify` derives them again and compares.
CREATE SCHEMA persons;
GRANT USAGE ON SCHEMA persons TO ${runtime};

CREATE TABLE persons.person (
    id            uuid PRIMARY KEY,
    entry         uuid NOT NULL REFERENCES journal.entry (id) DEFERRABLE INITIALLY DEFERRED,
    -- The last recorded time of any fact of this person. The row is also the lock under which facts are written.
    last_recorded timestamptz NOT NULL
);
CREATE INDEX person_entry ON persons.person (entry);

CREATE TABLE persons.name_fact (
    id       uuid PRIMARY KEY,
    person   uuid NOT NULL REFERENCES persons.person (id),
    given    text NOT NULL CHECK (given <> ''),
    surname  text NOT NULL CHECK (surname <> ''),
    valid    daterange NOT NULL CHECK (NOT isempty(valid)),
    recorded tstzrange NOT NULL CHECK (NOT isempty(recorded)),
    entry    uuid NOT NULL REFERENCES journal.entry (id) DEFERRABLE INITIALLY DEFERRED,
    ended_by uuid REFERENCES journal.entry (id) DEFERRABLE INITIALLY DEFERRED,
    CHECK (upper_inf(recorded) = (ended_by IS NULL)),
    CONSTRAINT one_name_at_a_time EXCLUDE USING gist (person WITH =, valid WITH &&) WHERE (ended_by IS NULL)
);

CREATE TABLE persons.sex_fact (
    id       uuid PRIMARY KEY,
    person   uuid NOT NULL REFERENCES persons.person (id),
    sex      text NOT NULL CHECK (sex IN ('FEMALE', 'MALE')),
    valid    daterange NOT NULL CHECK (NOT isempty(valid)),
    recorded tstzrange NOT NULL CHECK (NOT isempty(recorded)),
    entry    uuid NOT NULL REFERENCES journal.entry (id) DEFERRABLE INITIALLY DEFERRED,
    ended_by uuid REFERENCES journal.entry (id) DEFERRABLE INITIALLY DEFERRED,
    CHECK (upper_inf(recorded) = (ended_by IS NULL)),
    CONSTRAINT one_sex_at_a_time EXCLUDE USING gist (person WITH =, valid WITH &&) WHERE (ended_by IS NULL)
);

CREATE TABLE persons.birth_fact (
    id         uuid PRIMARY KEY,
    person     uuid NOT NULL REFERENCES persons.person (id),
    born       text NOT NULL CHECK (born ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'), -- may be a year or a month only
    earliest   date NOT NULL GENERATED ALWAYS AS (
        make_date(substr(born, 1, 4)::int, coalesce(nullif(substr(born, 6, 2), ''), '01')::int,
                  coalesce(nullif(substr(born, 9, 2), ''), '01')::int)) STORED,
    latest     date NOT NULL GENERATED ALWAYS AS (
        CASE length(born)
            WHEN 10 THEN make_date(substr(born, 1, 4)::int, substr(born, 6, 2)::int, substr(born, 9, 2)::int)
            WHEN 7 THEN (make_date(substr(born, 1, 4)::int, substr(born, 6, 2)::int, 1)
                         + interval '1 month' - interval '1 day')::date
            ELSE make_date(born::int, 12, 31)
        END) STORED,
    hour       time,
    country    char(3) NOT NULL REFERENCES territory.country (code),
    settlement char(6) REFERENCES territory.settlement (code),
    locality   text,
    valid      daterange NOT NULL CHECK (NOT isempty(valid)),
    recorded   tstzrange NOT NULL CHECK (NOT isempty(recorded)),
    entry      uuid NOT NULL REFERENCES journal.entry (id) DEFERRABLE INITIALLY DEFERRED,
    ended_by   uuid REFERENCES journal.entry (id) DEFERRABLE INITIALLY DEFERRED,
    CHECK (upper_inf(recorded) = (ended_by IS NULL)),
    CHECK (settlement IS NULL OR (country = 'XKX' AND locality IS NULL))
);
CREATE UNIQUE INDEX one_birth ON persons.birth_fact (person) WHERE ended_by IS NULL;
CREATE INDEX birth_fact_earliest ON persons.birth_fact (earliest);

CREATE TABLE persons.citizenship_fact (
    id       uuid PRIMARY KEY,
    person   uuid NOT NULL REFERENCES persons.person (id),
    country  char(3) NOT NULL REFERENCES territory.country (code),
    valid    daterange NOT NULL CHECK (NOT isempty(valid)),
    recorded tstzrange NOT NULL CHECK (NOT isempty(recorded)),
    entry    uuid NOT NULL REFERENCES journal.entry (id) DEFERRABLE INITIALLY DEFERRED,
    ended_by uuid REFERENCES journal.entry (id) DEFERRABLE INITIALLY DEFERRED,
    CHECK (upper_inf(recorded) = (ended_by IS NULL)),
    CONSTRAINT one_citizenship_of_a_country_at_a_time
        EXCLUDE USING gist (person WITH =, country WITH =, valid WITH &&) WHERE (ended_by IS NULL)
);

CREATE TABLE persons.parent_fact (
    id       uuid PRIMARY KEY,
    person   uuid NOT NULL REFERENCES persons.person (id),
    parent   uuid NOT NULL REFERENCES persons.person (id),
    role     text NOT NULL CHECK (role IN ('MOTHER', 'FATHER')),
    valid    daterange NOT NULL CHECK (NOT isempty(valid)),
    recorded tstzrange NOT NULL CHECK (NOT isempty(recorded)),
    entry    uuid NOT NULL REFERENCES journal.entry (id) DEFERRABLE INITIALLY DEFERRED,
    ended_by uuid REFERENCES journal.entry (id) DEFERRABLE INITIALLY DEFERRED,
    CHECK (person <> parent),
    CHECK (upper_inf(recorded) = (ended_by IS NULL)),
    CONSTRAINT one_mother_one_father_at_a_time
        EXCLUDE USING gist (person WITH =, role WITH =, valid WITH &&) WHERE (ended_by IS NULL)
);
CREATE INDEX parent_fact_parent ON persons.parent_fact (parent);

CREATE TABLE persons.marriage_fact (
    id       uuid PRIMARY KEY,
    person   uuid NOT NULL REFERENCES persons.person (id),
    spouse   uuid NOT NULL REFERENCES persons.person (id),
    valid    daterange NOT NULL CHECK (NOT isempty(valid)),
    recorded tstzrange NOT NULL CHECK (NOT isempty(recorded)),
    entry    uuid NOT NULL REFERENCES journal.entry (id) DEFERRABLE INITIALLY DEFERRED,
    ended_by uuid REFERENCES journal.entry (id) DEFERRABLE INITIALLY DEFERRED,
    CHECK (person <> spouse),
    CHECK (upper_inf(recorded) = (ended_by IS NULL)),
    CONSTRAINT one_marriage_at_a_time EXCLUDE USING gist (person WITH =, valid WITH &&) WHERE (ended_by IS NULL)
);

CREATE TABLE persons.death_fact (
    id       uuid PRIMARY KEY,
    person   uuid NOT NULL REFERENCES persons.person (id),
    died     text NOT NULL CHECK (died ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
    valid    daterange NOT NULL CHECK (NOT isempty(valid)),
    recorded tstzrange NOT NULL CHECK (NOT isempty(recorded)),
    entry    uuid NOT NULL REFERENCES journal.entry (id) DEFERRABLE INITIALLY DEFERRED,
    ended_by uuid REFERENCES journal.entry (id) DEFERRABLE INITIALLY DEFERRED,
    CHECK (upper_inf(recorded) = (ended_by IS NULL))
);
CREATE UNIQUE INDEX one_death ON persons.death_fact (person) WHERE ended_by IS NULL;

-- All facts in one shape. `body` is what the entry's section says of the fact, and nothing else.
CREATE VIEW persons.fact AS
SELECT id, person, 'name' AS kind, jsonb_build_object('given', given, 'surname', surname) AS body,
       valid, recorded, entry, ended_by
FROM persons.name_fact
UNION ALL
SELECT id, person, 'sex', jsonb_build_object('sex', sex), valid, recorded, entry, ended_by
FROM persons.sex_fact
UNION ALL
SELECT id, person, 'birth',
       jsonb_build_object('born', born, 'hour', to_char(hour, 'HH24:MI'), 'country', country,
                          'settlement', settlement, 'locality', locality),
       valid, recorded, entry, ended_by
FROM persons.birth_fact
UNION ALL
SELECT id, person, 'citizenship', jsonb_build_object('country', country), valid, recorded, entry, ended_by
FROM persons.citizenship_fact
UNION ALL
SELECT id, person, 'parent', jsonb_build_object('parent', parent, 'role', role), valid, recorded, entry, ended_by
FROM persons.parent_fact
UNION ALL
SELECT id, person, 'marriage', jsonb_build_object('spouse', spouse), valid, recorded, entry, ended_by
FROM persons.marriage_fact
UNION ALL
SELECT id, person, 'death', jsonb_build_object('died', died), valid, recorded, entry, ended_by
FROM persons.death_fact;

-- Names as search and comparison see them. No legal content: made again whenever the fold gets a new version.
CREATE TABLE persons.name_key (
    fact          uuid NOT NULL REFERENCES persons.name_fact (id),
    fold_version  smallint NOT NULL,
    person        uuid NOT NULL REFERENCES persons.person (id),
    given_key     text NOT NULL,
    surname_key   text NOT NULL,
    given_sound   text NOT NULL,
    surname_sound text NOT NULL,
    PRIMARY KEY (fact, fold_version)
);
CREATE INDEX name_key_surname ON persons.name_key (fold_version, surname_key text_pattern_ops);
CREATE INDEX name_key_sound ON persons.name_key (fold_version, surname_sound, given_sound);
CREATE INDEX name_key_person ON persons.name_key (person);

-- A fact may be ended, once; nothing else of it is ever written again, whoever tries.
CREATE FUNCTION persons.only_ending() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.ended_by IS NOT NULL OR NEW.ended_by IS NULL
        OR lower(NEW.recorded) <> lower(OLD.recorded)
        OR to_jsonb(NEW) - 'recorded' - 'ended_by' <> to_jsonb(OLD) - 'recorded' - 'ended_by' THEN
        RAISE EXCEPTION 'A fact may only be ended, and only once' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE FUNCTION persons.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Nothing in % is ever deleted', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE FUNCTION persons.only_later() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.id <> OLD.id OR NEW.entry <> OLD.entry OR NEW.last_recorded < OLD.last_recorded THEN
        RAISE EXCEPTION 'Recorded time of a person only grows' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER only_later BEFORE UPDATE ON persons.person FOR EACH ROW EXECUTE FUNCTION persons.only_later();
CREATE TRIGGER refuse BEFORE DELETE OR TRUNCATE ON persons.person EXECUTE FUNCTION persons.refuse();
GRANT SELECT, INSERT, UPDATE (last_recorded) ON persons.person TO ${runtime};

DO $$
DECLARE
    fact_table text;
BEGIN
    FOREACH fact_table IN ARRAY ARRAY ['name_fact', 'sex_fact', 'birth_fact', 'citizenship_fact', 'parent_fact',
        'marriage_fact', 'death_fact']
    LOOP
        EXECUTE format('CREATE INDEX %s_person ON persons.%I (person)', fact_table, fact_table);
        EXECUTE format('CREATE INDEX %s_entry ON persons.%I (entry)', fact_table, fact_table);
        EXECUTE format('CREATE INDEX %s_ended_by ON persons.%I (ended_by) WHERE ended_by IS NOT NULL',
            fact_table, fact_table);
        EXECUTE format('CREATE TRIGGER only_ending BEFORE UPDATE ON persons.%I FOR EACH ROW '
            'EXECUTE FUNCTION persons.only_ending()', fact_table);
        EXECUTE format('CREATE TRIGGER refuse BEFORE DELETE OR TRUNCATE ON persons.%I '
            'EXECUTE FUNCTION persons.refuse()', fact_table);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE (recorded, ended_by) ON persons.%I TO ${runtime}', fact_table);
    END LOOP;
END $$;

GRANT SELECT ON persons.fact TO ${runtime};
GRANT SELECT, INSERT, UPDATE, DELETE ON persons.name_key TO ${runtime};
