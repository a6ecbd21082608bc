-- Births of every case of parents: parents may be unknown or without a number; several papers; who declared it, and how.
ALTER TABLE civilstatus.birth
    ALTER COLUMN born_at DROP NOT NULL,
    ALTER COLUMN mother DROP NOT NULL,
    ALTER COLUMN mother_given DROP NOT NULL,
    ALTER COLUMN mother_surname DROP NOT NULL,
    ALTER COLUMN father DROP NOT NULL,
    ALTER COLUMN father_given DROP NOT NULL,
    ALTER COLUMN father_surname DROP NOT NULL,
    ADD COLUMN setting text NOT NULL DEFAULT 'HEALTH_INSTITUTION' CHECK (setting IN ('HEALTH_INSTITUTION', 'ELSEWHERE')),
    ADD COLUMN children smallint NOT NULL DEFAULT 1 CHECK (children BETWEEN 1 AND 9),
    ADD COLUMN ordinal smallint NOT NULL DEFAULT 1,
    -- What the defaults say is what the only births were until now: of two married citizens, told by one of them.
    ADD COLUMN parentage text NOT NULL DEFAULT 'MARRIED'
        CHECK (parentage IN ('MARRIED', 'ACKNOWLEDGED', 'FATHER_UNKNOWN', 'FOUNDLING')),
    ADD COLUMN citizenship text NOT NULL DEFAULT 'BOTH_PARENTS'
        CHECK (citizenship IN ('BOTH_PARENTS', 'ONE_PARENT_BORN_HERE', 'ONE_PARENT_OTHER_WITHOUT',
            'ONE_PARENT_WITH_CONSENT', 'FOUNDLING', 'STATELESS_PARENTS_BORN_HERE', 'FOREIGN_PARENTS')),
    -- A parent as written on the day: number, day of birth, citizenships, paper. Null where unknown, and in the first acts.
    ADD COLUMN mother_details jsonb,
    ADD COLUMN father_details jsonb,
    -- The decision of the head of the office, where a warning was overruled.
    ADD COLUMN review jsonb,
    -- The scan of the declaration as it was signed; null where it came later, see civilstatus.signed_declaration.
    ADD COLUMN signed_declaration uuid,
    ADD CHECK (ordinal BETWEEN 1 AND children),
    ADD CHECK ((mother IS NULL) = (mother_given IS NULL) AND (mother IS NULL) = (mother_surname IS NULL)),
    ADD CHECK ((father IS NULL) = (father_given IS NULL) AND (father IS NULL) = (father_surname IS NULL)),
    ADD CHECK ((parentage = 'FOUNDLING') = (mother IS NULL)),
    ADD CHECK ((parentage IN ('FOUNDLING', 'FATHER_UNKNOWN')) = (father IS NULL)),
    ADD CHECK (born_at IS NOT NULL OR parentage = 'FOUNDLING');

ALTER TABLE civilstatus.birth DROP CONSTRAINT birth_declarant_check, DROP CONSTRAINT birth_evidence_kind_check;
-- A change of type writes the columns again without touching what the acts say.
ALTER TABLE civilstatus.birth
    ALTER COLUMN declarant TYPE jsonb
        USING jsonb_build_object('declarant', declarant, 'language', 'SQ', 'witnesses', '[]'::jsonb),
    ALTER COLUMN evidence_kind TYPE jsonb
        USING jsonb_build_array(jsonb_build_object('kind', evidence_kind, 'number', evidence_number,
            'issuer', evidence_issuer, 'issuedOn', evidence_issued_on::text));
ALTER TABLE civilstatus.birth RENAME COLUMN declarant TO declaration;
ALTER TABLE civilstatus.birth RENAME COLUMN evidence_kind TO evidence;
ALTER TABLE civilstatus.birth DROP COLUMN evidence_number, DROP COLUMN evidence_issuer, DROP COLUMN evidence_issued_on;

-- By the paper of a parent without a number, brothers and sisters find the same parent.
CREATE INDEX birth_mother_paper ON civilstatus.birth ((mother_details #>> '{paper,number}'))
    WHERE mother_details #>> '{paper,number}' IS NOT NULL;
CREATE INDEX birth_father_paper ON civilstatus.birth ((father_details #>> '{paper,number}'))
    WHERE father_details #>> '{paper,number}' IS NOT NULL;

-- The signed declaration of an act that was scanned after the registration.
CREATE TABLE civilstatus.signed_declaration (
    act         uuid PRIMARY KEY REFERENCES civilstatus.act (id),
    scan        uuid NOT NULL UNIQUE,
    scanned_by  text NOT NULL,
    office      text NOT NULL REFERENCES territory.office (code),
    recorded_at timestamptz NOT NULL,
    entry       uuid NOT NULL UNIQUE REFERENCES journal.entry (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TRIGGER refuse BEFORE UPDATE OR DELETE OR TRUNCATE ON civilstatus.signed_declaration
    EXECUTE FUNCTION civilstatus.refuse();
GRANT SELECT, INSERT ON civilstatus.signed_declaration TO ${runtime};
