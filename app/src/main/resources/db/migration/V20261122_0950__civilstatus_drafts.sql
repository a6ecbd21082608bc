-- Declarations on their way to an act: working state, changed and deleted. No act rests on them.
CREATE TABLE civilstatus.draft (
    id              uuid PRIMARY KEY,
    kind            text NOT NULL CHECK (kind IN ('BIRTH')),
    office          text NOT NULL REFERENCES territory.office (code),
    state           text NOT NULL CHECK (state IN ('OPEN', 'IN_REVIEW', 'APPROVED', 'RETURNED', 'REGISTERED', 'REFUSED',
        'WITHDRAWN', 'EXPIRED')),
    version         bigint NOT NULL CHECK (version > 0),
    -- As typed: names of fields, each with what was typed into it.
    content         jsonb NOT NULL,
    title           text NOT NULL CHECK (length(title) <= 200),
    due             date,
    holder          text NOT NULL,
    begun_by        text NOT NULL,
    begun_at        timestamptz NOT NULL,
    changed_at      timestamptz NOT NULL,
    expires_on      date NOT NULL,
    ended_on        date,
    -- SHA-256 of the last change: it is known again where it arrives a second time.
    last_change     char(64) NOT NULL,
    review_digest   text,
    review_warnings text[],
    review_reason   text CHECK (length(review_reason) <= 500),
    review_by       text,
    review_at       timestamptz,
    reviewer        text,
    decided_at      timestamptz,
    reviewer_words  text CHECK (length(reviewer_words) <= 500),
    act             uuid REFERENCES civilstatus.act (id) DEFERRABLE INITIALLY DEFERRED,
    CHECK ((act IS NOT NULL) = (state = 'REGISTERED')),
    CHECK ((ended_on IS NOT NULL) = (state IN ('REGISTERED', 'REFUSED', 'WITHDRAWN', 'EXPIRED'))),
    CHECK ((review_digest IS NULL) = (review_by IS NULL)),
    CHECK (reviewer IS DISTINCT FROM review_by OR reviewer IS NULL)
);
CREATE INDEX draft_open ON civilstatus.draft (office, due) WHERE ended_on IS NULL;
CREATE INDEX draft_ended ON civilstatus.draft (ended_on) WHERE act IS NULL;
CREATE UNIQUE INDEX draft_act ON civilstatus.draft (act);

-- Its story: one line for each version.
CREATE TABLE civilstatus.draft_step (
    draft   uuid NOT NULL REFERENCES civilstatus.draft (id),
    version bigint NOT NULL,
    step    text NOT NULL CHECK (step IN ('BEGIN', 'SAVE', 'TAKE', 'HAND_OVER', 'SEND_TO_REVIEW', 'APPROVE',
        'SEND_BACK', 'REGISTER', 'REFUSE', 'WITHDRAW', 'EXPIRE')),
    by_whom text NOT NULL,
    at      timestamptz NOT NULL,
    -- The official it was handed to, the act that came of it.
    subject uuid,
    words   text NOT NULL CHECK (length(words) <= 500),
    PRIMARY KEY (draft, version)
);

-- The office's decision not to register. Insert-only: it outlives the draft.
CREATE TABLE civilstatus.refusal (
    draft          uuid PRIMARY KEY,
    kind           text NOT NULL CHECK (kind IN ('BIRTH')),
    office         text NOT NULL REFERENCES territory.office (code),
    legal_basis    text NOT NULL REFERENCES law.article (id),
    reason         text NOT NULL CHECK (length(reason) BETWEEN 3 AND 500),
    -- SHA-256 of what was declared: the declaration itself is not kept.
    content_digest char(64) NOT NULL,
    refused_by     text NOT NULL,
    recorded_at    timestamptz NOT NULL,
    entry          uuid NOT NULL UNIQUE REFERENCES journal.entry (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE FUNCTION civilstatus.refuse_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'A decision is never changed or deleted' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER refuse BEFORE UPDATE OR DELETE OR TRUNCATE ON civilstatus.refusal
    EXECUTE FUNCTION civilstatus.refuse_decision();

GRANT SELECT, INSERT, UPDATE, DELETE ON civilstatus.draft TO ${runtime};
GRANT SELECT, INSERT, DELETE ON civilstatus.draft_step TO ${runtime};
GRANT SELECT, INSERT ON civilstatus.refusal TO ${runtime};
