-- The load of a whole register into an empty one: at most one, ever. Only the owner sees this.
CREATE TABLE database.bulk_load (
    only_one    boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    id          uuid NOT NULL,
    -- SHA-256 of what is loaded: another source does not go on where this one stopped.
    source      text NOT NULL CHECK (source ~ '^[0-9a-f]{64}$'),
    recorded_at timestamptz NOT NULL,
    -- Until then nobody is served.
    finished    boolean NOT NULL DEFAULT false
);

-- What makes a load slow, as it was: taken away in the transaction that writes this, and each row goes in the
-- transaction that brings the thing back.
CREATE TABLE database.set_aside (
    kind       text NOT NULL CHECK (kind IN ('FOREIGN_KEY', 'CONSTRAINT', 'INDEX', 'TRIGGER')),
    relation   text NOT NULL,
    name       text NOT NULL,
    definition text NOT NULL,
    -- A foreign key that is there again, while PostgreSQL has not looked at every row yet.
    unchecked  boolean NOT NULL DEFAULT false,
    PRIMARY KEY (kind, relation, name)
);
