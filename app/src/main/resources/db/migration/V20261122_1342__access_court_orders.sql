-- Orders of a court to look at somebody without their knowing: entered by one official, agreed to by another. Who was
-- looked at on such an order reads of it when a decision lifts it.
CREATE TABLE access.court_order (
    id          uuid PRIMARY KEY,
    person      uuid        NOT NULL, -- a room above keeps persons
    reference   text        NOT NULL CHECK (length(reference) BETWEEN 3 AND 200),
    -- The last day on which somebody may look.
    ends_on     date        NOT NULL,
    proposed_by text        NOT NULL,
    proposed_at timestamptz NOT NULL,
    approved_by text CHECK (approved_by <> proposed_by),
    approved_at timestamptz,
    approval    uuid REFERENCES journal.entry (id) DEFERRABLE INITIALLY DEFERRED,
    lifted_by   text,
    lifted_at   timestamptz,
    lifting     uuid REFERENCES journal.entry (id) DEFERRABLE INITIALLY DEFERRED,
    CHECK ((approved_by IS NULL) = (approved_at IS NULL) AND (approved_by IS NULL) = (approval IS NULL)),
    CHECK ((lifted_by IS NULL) = (lifted_at IS NULL) AND (lifted_by IS NULL) = (lifting IS NULL)),
    CHECK (lifted_at IS NULL OR approved_at IS NOT NULL)
);
CREATE INDEX court_order_person ON access.court_order (person);
CREATE INDEX court_order_approval ON access.court_order (approval);
CREATE INDEX court_order_lifting ON access.court_order (lifting);
ALTER TABLE access.disclosure
    ADD CONSTRAINT disclosure_court_order_fkey FOREIGN KEY (court_order) REFERENCES access.court_order (id);
CREATE INDEX disclosure_court_order ON access.disclosure (court_order) WHERE court_order IS NOT NULL;

CREATE FUNCTION access.order_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.lifted_at IS NOT NULL OR (OLD.approved_at IS NOT NULL
            AND (NEW.approved_by, NEW.approved_at, NEW.approval) IS DISTINCT FROM
                (OLD.approved_by, OLD.approved_at, OLD.approval)) THEN
        RAISE EXCEPTION 'An order is agreed to once and lifted once' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER once BEFORE UPDATE ON access.court_order FOR EACH ROW EXECUTE FUNCTION access.order_once();

GRANT SELECT, INSERT, UPDATE (approved_by, approved_at, approval, lifted_by, lifted_at, lifting)
    ON access.court_order TO ${runtime};
