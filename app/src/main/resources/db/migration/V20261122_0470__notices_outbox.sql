-- Messages to people: ordered in the transaction of what they tell about, sent after it.
CREATE SCHEMA notices;
GRANT USAGE ON SCHEMA notices TO ${runtime};

CREATE TABLE notices.notice (
    id         uuid PRIMARY KEY,
    -- An act or a matter of a room above this one.
    about      uuid NOT NULL,
    channel    text NOT NULL CHECK (channel IN ('EMAIL', 'SMS')),
    -- Forgotten with the arguments as soon as the message is sent or given up.
    address    text CHECK (length(address) <= 254),
    hint       text NOT NULL,
    language   text NOT NULL CHECK (language IN ('SQ', 'SR_LATN', 'SR_CYRL', 'EN')),
    key        text NOT NULL,
    arguments  text[] NOT NULL,
    ordered_at timestamptz NOT NULL,
    state      text NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING', 'SENT', 'GIVEN_UP')),
    sent_at    timestamptz,
    not_before timestamptz NOT NULL,
    attempts   integer NOT NULL DEFAULT 0,
    -- Why the last attempt failed: a kind of fault, never data.
    fault      text,
    CHECK ((state = 'WAITING') = (address IS NOT NULL)),
    CHECK ((state = 'SENT') = (sent_at IS NOT NULL))
);
CREATE INDEX notice_about ON notices.notice (about, ordered_at);
CREATE INDEX notice_due ON notices.notice (not_before) WHERE state = 'WAITING';

GRANT SELECT, INSERT, UPDATE (state, sent_at, address, arguments, not_before, attempts, fault) ON notices.notice
    TO ${runtime};
