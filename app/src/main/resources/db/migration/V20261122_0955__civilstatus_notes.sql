-- Later notes on acts. Insert-only: a note changes what is current, never the act and never another note.
CREATE TABLE civilstatus.note (
    id          uuid PRIMARY KEY,
    act         uuid NOT NULL REFERENCES civilstatus.act (id),
    ordinal     integer NOT NULL CHECK (ordinal > 0),
    kind        text NOT NULL CHECK (kind IN ('SLIP_CORRECTED')),
    -- [{field, before, after}]
    changes     jsonb NOT NULL CHECK (jsonb_typeof(changes) = 'array'),
    reason      text NOT NULL CHECK (reason ~ '\S'),
    proposed_by text NOT NULL,
    proposed_at timestamptz NOT NULL,
    approved_by text NOT NULL,
    office      text NOT NULL REFERENCES territory.office (code),
    recorded_at timestamptz NOT NULL,
    legal_basis text NOT NULL REFERENCES law.article (id),
    entry       uuid NOT NULL UNIQUE REFERENCES journal.entry (id) DEFERRABLE INITIALLY DEFERRED,
    UNIQUE (act, ordinal),
    CHECK (proposed_by <> approved_by)
);
-- Numbers of the notes on an act have no gap.
CREATE FUNCTION civilstatus.number_note() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.ordinal <> 1 + (SELECT count(*) FROM civilstatus.note WHERE act = NEW.act) THEN
        RAISE EXCEPTION 'The notes on an act are numbered without a gap' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER number_note BEFORE INSERT ON civilstatus.note FOR EACH ROW EXECUTE FUNCTION civilstatus.number_note();
CREATE TRIGGER refuse BEFORE UPDATE OR DELETE OR TRUNCATE ON civilstatus.note
    EXECUTE FUNCTION civilstatus.refuse_decision();

-- A correction that waits for a second official: working state. What comes of it is a note.
CREATE TABLE civilstatus.correction (
    id          uuid PRIMARY KEY,
    act         uuid NOT NULL REFERENCES civilstatus.act (id),
    office      text NOT NULL REFERENCES territory.office (code),
    state       text NOT NULL CHECK (state IN ('PROPOSED', 'APPROVED', 'DECLINED', 'WITHDRAWN', 'EXPIRED')),
    changes     jsonb NOT NULL,
    reason      text NOT NULL CHECK (length(reason) <= 500),
    notes_seen  integer NOT NULL CHECK (notes_seen >= 0),
    proposed_by text NOT NULL,
    proposed_at timestamptz NOT NULL,
    expires_on  date NOT NULL,
    decided_by  text,
    decided_at  timestamptz,
    ended_on    date,
    words       text NOT NULL CHECK (length(words) <= 500),
    CHECK ((state = 'PROPOSED') = (ended_on IS NULL)),
    CHECK ((decided_by IS NULL) = (decided_at IS NULL)),
    CHECK (state NOT IN ('APPROVED', 'DECLINED') OR decided_by <> proposed_by),
    CHECK (state <> 'WITHDRAWN' OR decided_by = proposed_by)
);
-- One at a time about an act.
CREATE UNIQUE INDEX correction_pending ON civilstatus.correction (act) WHERE state = 'PROPOSED';
CREATE INDEX correction_of_office ON civilstatus.correction (office, proposed_at) WHERE state = 'PROPOSED';
CREATE INDEX correction_ended ON civilstatus.correction (ended_on);

GRANT SELECT, INSERT ON civilstatus.note TO ${runtime};
GRANT SELECT, INSERT, UPDATE (state, decided_by, decided_at, ended_on, words), DELETE
    ON civilstatus.correction TO ${runtime};
