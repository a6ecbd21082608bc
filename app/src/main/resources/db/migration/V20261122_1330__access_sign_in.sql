-- More ways in, and sessions that people see and end.

-- A token has a name by which its holder ends it without showing it.
ALTER TABLE access.api_token ADD COLUMN id uuid NOT NULL UNIQUE DEFAULT gen_random_uuid();

ALTER TABLE access.sign_in_attempt
    ADD COLUMN way text NOT NULL DEFAULT 'PASSWORD' CHECK (way IN ('PASSWORD', 'PASSKEY', 'PROVIDER')),
    DROP CONSTRAINT sign_in_attempt_outcome_check,
    ADD CONSTRAINT sign_in_attempt_outcome_check CHECK (outcome IN (
        'ACCEPTED', 'UNKNOWN', 'PASSWORD', 'CODE', 'CODE_USED', 'LOCKED', 'UNLOCKED', 'PASSKEY', 'PROVIDER', 'UNLINKED',
        'SIGNED_OUT'));

-- The public key of an official's passkey: written once, ended once.
CREATE TABLE access.passkey (
    id            uuid PRIMARY KEY,
    official      uuid        NOT NULL REFERENCES access.official (id),
    name          text        NOT NULL CHECK (name ~ '\S' AND length(name) <= 60),
    credential_id bytea       NOT NULL UNIQUE CHECK (length(credential_id) BETWEEN 16 AND 1023),
    -- The authenticator's model, credential id and COSE key, as WebAuthn puts them together.
    attested      bytea       NOT NULL,
    registered_at timestamptz NOT NULL,
    registered_by uuid        NOT NULL REFERENCES journal.entry (id) DEFERRABLE INITIALLY DEFERRED,
    ended_at      timestamptz,
    ended_by      uuid REFERENCES journal.entry (id) DEFERRABLE INITIALLY DEFERRED,
    CHECK ((ended_at IS NULL) = (ended_by IS NULL))
);
CREATE INDEX passkey_official ON access.passkey (official);
CREATE INDEX passkey_registered_by ON access.passkey (registered_by);
CREATE INDEX passkey_ended_by ON access.passkey (ended_by) WHERE ended_by IS NOT NULL;
CREATE TRIGGER ended_once BEFORE UPDATE ON access.passkey FOR EACH ROW EXECUTE FUNCTION access.ended_once();

-- Working state of a passkey. The count of signatures only grows; authenticators that do not count stay at 0.
CREATE TABLE access.passkey_state (
    passkey      uuid PRIMARY KEY REFERENCES access.passkey (id),
    signatures   bigint NOT NULL CHECK (signatures >= 0),
    last_used_at timestamptz
);

-- Who somebody is at an identity provider.
CREATE TABLE access.provider_link (
    id        uuid PRIMARY KEY,
    official  uuid        NOT NULL REFERENCES access.official (id),
    issuer    text        NOT NULL CHECK (issuer <> ''),
    subject   text        NOT NULL CHECK (subject ~ '\S' AND length(subject) <= 255),
    linked_at timestamptz NOT NULL,
    linked_by uuid        NOT NULL REFERENCES journal.entry (id) DEFERRABLE INITIALLY DEFERRED,
    ended_at  timestamptz,
    ended_by  uuid REFERENCES journal.entry (id) DEFERRABLE INITIALLY DEFERRED,
    CHECK ((ended_at IS NULL) = (ended_by IS NULL))
);
CREATE UNIQUE INDEX provider_link_subject ON access.provider_link (issuer, subject) WHERE ended_by IS NULL;
CREATE UNIQUE INDEX provider_link_official ON access.provider_link (official, issuer) WHERE ended_by IS NULL;
CREATE INDEX provider_link_linked_by ON access.provider_link (linked_by);
CREATE INDEX provider_link_ended_by ON access.provider_link (ended_by) WHERE ended_by IS NOT NULL;
CREATE TRIGGER ended_once BEFORE UPDATE ON access.provider_link FOR EACH ROW EXECUTE FUNCTION access.ended_once();

GRANT SELECT, INSERT ON access.passkey, access.passkey_state, access.provider_link TO ${runtime};
GRANT UPDATE (ended_at, ended_by) ON access.passkey, access.provider_link TO ${runtime};
GRANT UPDATE (signatures, last_used_at) ON access.passkey_state TO ${runtime};
