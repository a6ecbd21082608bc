-- What is known of a person beside names, kin and citizenships: gone missing, recognised as stateless.
CREATE TABLE persons.status_fact (
    id       uuid PRIMARY KEY,
    person   uuid NOT NULL REFERENCES persons.person (id),
    status   text NOT NULL CHECK (status IN ('MISSING', 'STATELESS')),
    valid    daterange NOT NULL CHECK (NOT isempty(valid)),
    recorded tstzrange NOT NULL CHECK (NOT isempty(recorded)),
    entry    uuid NOT NULL REFERENCES journal.entry (id) DEFERRABLE INITIALLY DEFERRED,
    ended_by uuid REFERENCES journal.entry (id) DEFERRABLE INITIALLY DEFERRED,
    CHECK (upper_inf(recorded) = (ended_by IS NULL)),
    CONSTRAINT one_status_of_a_kind_at_a_time
        EXCLUDE USING gist (person WITH =, status WITH =, valid WITH &&) WHERE (ended_by IS NULL)
);
CREATE INDEX status_fact_person ON persons.status_fact (person);
CREATE INDEX status_fact_entry ON persons.status_fact (entry);
CREATE INDEX status_fact_ended_by ON persons.status_fact (ended_by) WHERE ended_by IS NOT NULL;
CREATE TRIGGER only_ending BEFORE UPDATE ON persons.status_fact FOR EACH ROW EXECUTE FUNCTION persons.only_ending();
CREATE TRIGGER refuse BEFORE DELETE OR TRUNCATE ON persons.status_fact EXECUTE FUNCTION persons.refuse();
GRANT SELECT, INSERT, UPDATE (recorded, ended_by) ON persons.status_fact TO ${runtime};

CREATE OR REPLACE VIEW persons.fact AS
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
FROM persons.death_fact
UNION ALL
SELECT id, person, lower(status), jsonb_build_object('status', status), valid, recorded, entry, ended_by
FROM persons.status_fact;
