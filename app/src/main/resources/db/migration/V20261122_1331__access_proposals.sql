-- Two persons for each role: one proposes, another decides.

-- Working state. What comes of it is an official, a role or a link, each with its entry.
CREATE TABLE access.proposal (
    id           uuid PRIMARY KEY,
    kind         text        NOT NULL CHECK (kind IN ('GRANT', 'APPOINT', 'LINK')),
    -- Whom it is about; somebody new has this id once it is agreed to.
    official     uuid        NOT NULL,
    roles        text[]      NOT NULL,
    user_name    text,
    display_name text,
    office       text REFERENCES territory.office (code),
    issuer       text,
    subject      text,
    -- Sealed; shown once to who proposed. Gone as soon as it is decided.
    totp_secret  bytea,
    reason       text        NOT NULL CHECK (reason ~ '\S' AND length(reason) <= 500),
    state        text        NOT NULL CHECK (state IN ('PROPOSED', 'APPROVED', 'DECLINED', 'WITHDRAWN', 'EXPIRED')),
    proposed_by  text        NOT NULL,
    proposed_at  timestamptz NOT NULL,
    expires_on   date        NOT NULL,
    decided_by   text,
    decided_at   timestamptz,
    words        text        NOT NULL DEFAULT '' CHECK (length(words) <= 500),
    CHECK ((kind = 'GRANT') = (cardinality(roles) = 1 AND user_name IS NULL AND subject IS NULL)),
    CHECK ((kind = 'APPOINT') = (user_name IS NOT NULL AND display_name IS NOT NULL AND office IS NOT NULL)),
    CHECK ((kind = 'LINK') = (issuer IS NOT NULL AND subject IS NOT NULL)),
    CHECK (totp_secret IS NULL OR (kind = 'APPOINT' AND state = 'PROPOSED')),
    CHECK ((decided_by IS NULL) = (decided_at IS NULL)),
    CHECK ((decided_by IS NULL) = (state IN ('PROPOSED', 'EXPIRED'))),
    CHECK (state NOT IN ('APPROVED', 'DECLINED') OR decided_by <> proposed_by),
    CHECK (state <> 'WITHDRAWN' OR decided_by = proposed_by),
    CHECK (proposed_by <> 'official:' || official::text),
    CHECK (state <> 'APPROVED' OR decided_by <> 'official:' || official::text)
);
CREATE UNIQUE INDEX proposal_pending ON access.proposal (official, kind, roles) WHERE state = 'PROPOSED';
CREATE UNIQUE INDEX proposal_pending_name ON access.proposal (user_name) WHERE state = 'PROPOSED';
CREATE INDEX proposal_open ON access.proposal (proposed_at, id) WHERE state = 'PROPOSED';

-- Who agreed with whom: legal, and derived again from the entry.
CREATE TABLE access.agreement (
    entry       uuid PRIMARY KEY REFERENCES journal.entry (id) DEFERRABLE INITIALLY DEFERRED,
    proposal    uuid        NOT NULL UNIQUE,
    proposed_by text        NOT NULL,
    agreed_by   text        NOT NULL,
    agreed_at   timestamptz NOT NULL,
    CHECK (proposed_by <> agreed_by)
);

GRANT SELECT, INSERT, UPDATE (state, decided_by, decided_at, words, totp_secret) ON access.proposal TO ${runtime};
GRANT SELECT, INSERT ON access.agreement TO ${runtime};
