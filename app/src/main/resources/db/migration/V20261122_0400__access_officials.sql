-- Officials, what they are appointed to, how they sign in, what they looked at and what they were refused.
CREATE SCHEMA access;

-- An official: written once, ended once.
CREATE TABLE access.official (
    id           uuid PRIMARY KEY,
    user_name    text        NOT NULL UNIQUE CHECK (user_name ~ '^[a-z0-9][a-z0-9.-]{1,39}$'),
    display_name text        NOT NULL CHECK (display_name <> ''),
    office       text        NOT NULL REFERENCES territory.office (code),
    appointed_at timestamptz NOT NULL,
    appointed_by uuid        NOT NULL REFERENCES journal.entry (id) DEFERRABLE INITIALLY DEFERRED,
    ended_at     timestamptz,
    ended_by     uuid REFERENCES journal.entry (id) DEFERRABLE INITIALLY DEFERRED,
    CHECK ((ended_at IS NULL) = (ended_by IS NULL))
);
CREATE INDEX official_office ON access.official (office, user_name);
CREATE INDEX official_appointed_by ON access.official (appointed_by);
CREATE INDEX official_ended_by ON access.official (ended_by) WHERE ended_by IS NOT NULL;

-- What somebody signs in with, in versions. The secret of the one-time code is encrypted; the key is not in here.
CREATE TABLE access.credential (
    id            uuid PRIMARY KEY,
    official      uuid        NOT NULL REFERENCES access.official (id),
    password_hash text        NOT NULL CHECK (password_hash LIKE '$argon2id$%'),
    totp_secret   bytea       NOT NULL,
    valid_from    timestamptz NOT NULL,
    entered_by    uuid        NOT NULL REFERENCES journal.entry (id) DEFERRABLE INITIALLY DEFERRED,
    ended_at      timestamptz,
    ended_by      uuid REFERENCES journal.entry (id) DEFERRABLE INITIALLY DEFERRED,
    CHECK ((ended_at IS NULL) = (ended_by IS NULL))
);
CREATE UNIQUE INDEX credential_current ON access.credential (official) WHERE ended_by IS NULL;

CREATE TABLE access.role_grant (
    id           uuid PRIMARY KEY,
    official     uuid        NOT NULL REFERENCES access.official (id),
    role         text        NOT NULL CHECK (role IN ('REGISTRAR', 'HEAD_OF_OFFICE', 'CONSULAR_OFFICIAL',
                                                      'CENTRAL_REGISTER_OFFICIAL', 'AUDITOR', 'ADMINISTRATOR')),
    reason       text        NOT NULL CHECK (reason <> ''),
    granted_at   timestamptz NOT NULL,
    granted_by   uuid        NOT NULL REFERENCES journal.entry (id) DEFERRABLE INITIALLY DEFERRED,
    ended_at     timestamptz,
    ended_by     uuid REFERENCES journal.entry (id) DEFERRABLE INITIALLY DEFERRED,
    ended_reason text CHECK (ended_reason <> ''),
    CHECK ((ended_at IS NULL) = (ended_by IS NULL) AND (ended_at IS NULL) = (ended_reason IS NULL))
);
CREATE UNIQUE INDEX role_grant_current ON access.role_grant (official, role) WHERE ended_by IS NULL;
CREATE INDEX role_grant_official ON access.role_grant (official);
CREATE INDEX role_grant_granted_by ON access.role_grant (granted_by);
CREATE INDEX role_grant_ended_by ON access.role_grant (ended_by) WHERE ended_by IS NOT NULL;

-- What is ended stays ended, as it was ended.
CREATE FUNCTION access.ended_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.ended_at IS NOT NULL THEN
        RAISE EXCEPTION 'Ended already: %.%', TG_TABLE_SCHEMA, TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER ended_once BEFORE UPDATE ON access.official FOR EACH ROW EXECUTE FUNCTION access.ended_once();
CREATE TRIGGER ended_once BEFORE UPDATE ON access.credential FOR EACH ROW EXECUTE FUNCTION access.ended_once();
CREATE TRIGGER ended_once BEFORE UPDATE ON access.role_grant FOR EACH ROW EXECUTE FUNCTION access.ended_once();

-- Working state of signing in; nothing legal. Raising the epoch ends every session and token of the official.
CREATE TABLE access.sign_in_state (
    official       uuid PRIMARY KEY REFERENCES access.official (id),
    session_epoch  bigint NOT NULL DEFAULT 1,
    last_totp_step bigint NOT NULL DEFAULT 0
);

-- Failures in a row, by the SHA-256 of what was typed as user name: known and unknown names are treated alike, and
-- a password typed into the wrong field is not kept.
CREATE TABLE access.sign_in_lock (
    name_hash      bytea PRIMARY KEY,
    failures       integer     NOT NULL,
    last_failed_at timestamptz NOT NULL,
    locked_until   timestamptz
);
CREATE INDEX sign_in_lock_age ON access.sign_in_lock (last_failed_at);

CREATE TABLE access.sign_in_attempt (
    id       uuid PRIMARY KEY,
    at       timestamptz NOT NULL,
    official uuid REFERENCES access.official (id),
    outcome  text        NOT NULL CHECK (outcome IN ('ACCEPTED', 'UNKNOWN', 'PASSWORD', 'CODE', 'CODE_USED', 'LOCKED',
                                                     'UNLOCKED')),
    actor    text -- who unlocked
);
CREATE INDEX sign_in_attempt_official ON access.sign_in_attempt (official, at DESC);

CREATE TABLE access.api_token (
    token_hash bytea PRIMARY KEY, -- SHA-256; the token itself is known to its holder only
    official   uuid        NOT NULL REFERENCES access.official (id),
    epoch      bigint      NOT NULL,
    issued_at  timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz
);
CREATE INDEX api_token_official ON access.api_token (official);

-- One line for each person whose data left; a look that found nobody leaves a line without a person.
CREATE TABLE access.disclosure (
    id         uuid PRIMARY KEY,
    at         timestamptz NOT NULL,
    actor      text        NOT NULL,
    office     text REFERENCES territory.office (code),
    right_used text        NOT NULL,
    ground     text        NOT NULL CHECK (ground IN ('PARTY_PRESENT', 'REGISTRATION', 'SUPERVISION')),
    article    text        NOT NULL,
    occasion   text        NOT NULL,
    attributes text[]      NOT NULL,
    person     uuid -- a room above keeps persons; null: nobody was found
);
CREATE INDEX disclosure_person ON access.disclosure (person, at DESC, id DESC) WHERE person IS NOT NULL;
CREATE INDEX disclosure_actor ON access.disclosure (actor, at DESC, id DESC);
CREATE INDEX disclosure_at ON access.disclosure (at DESC, id DESC);

CREATE TABLE access.denial (
    id         uuid PRIMARY KEY,
    at         timestamptz NOT NULL,
    actor      text        NOT NULL,
    right_used text        NOT NULL,
    office     text, -- where it was wanted; null where no office was named
    route      text  -- null outside a request
);
CREATE INDEX denial_actor ON access.denial (actor, at DESC, id DESC);
CREATE INDEX denial_at ON access.denial (at DESC, id DESC);

GRANT USAGE ON SCHEMA access TO ${runtime};
GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA access TO ${runtime};
GRANT UPDATE (ended_at, ended_by) ON access.official, access.credential TO ${runtime};
GRANT UPDATE (ended_at, ended_by, ended_reason) ON access.role_grant TO ${runtime};
GRANT UPDATE (session_epoch, last_totp_step) ON access.sign_in_state TO ${runtime};
GRANT UPDATE (failures, last_failed_at, locked_until), DELETE ON access.sign_in_lock TO ${runtime};
GRANT UPDATE (revoked_at) ON access.api_token TO ${runtime};
