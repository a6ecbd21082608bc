-- What was too much: at most one alarm of a kind about somebody on a day. Neither it nor its explanation is changed.
CREATE TABLE access.alarm (
    id       uuid PRIMARY KEY,
    at       timestamptz NOT NULL,
    day      date        NOT NULL,
    kind     text        NOT NULL CHECK (kind IN ('SEARCHES', 'PERSONS', 'STOPPED', 'SUBJECT', 'NATIONAL', 'SLOW')),
    -- An official's reference, a person's id, or 'all'.
    about    text        NOT NULL,
    office   text REFERENCES territory.office (code), -- of the official; null where it is about nobody's office
    counted  bigint      NOT NULL,
    allowed  bigint      NOT NULL,
    UNIQUE (kind, about, day)
);
CREATE INDEX alarm_at ON access.alarm (at DESC, id DESC);

CREATE TABLE access.alarm_explanation (
    alarm uuid PRIMARY KEY REFERENCES access.alarm (id),
    at    timestamptz NOT NULL,
    by_whom text      NOT NULL,
    words text        NOT NULL CHECK (length(words) BETWEEN 3 AND 500)
);

-- Who may go on for the day although stopped.
CREATE TABLE access.stop_lift (
    official  text        NOT NULL,
    day       date        NOT NULL,
    reason    text        NOT NULL CHECK (length(reason) BETWEEN 3 AND 500),
    lifted_by text        NOT NULL CHECK (lifted_by <> official),
    lifted_at timestamptz NOT NULL,
    entry     uuid        NOT NULL UNIQUE REFERENCES journal.entry (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (official, day)
);

GRANT SELECT, INSERT ON access.alarm, access.alarm_explanation, access.stop_lift TO ${runtime};
-- What has been kept for its time goes.
GRANT DELETE ON access.alarm, access.alarm_explanation, access.sign_in_attempt, access.api_token TO ${runtime};
