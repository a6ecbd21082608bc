-- The end of a day of a book: an official confirms the acts since the last time, and the journal's proof of that moment is
-- kept with it. Insert-only. Closes of one book, kind and year follow each other without a gap.
CREATE TABLE civilstatus.day_close (
    id          uuid PRIMARY KEY,
    book        text NOT NULL REFERENCES territory.office (code),
    kind        text NOT NULL,
    year        smallint NOT NULL CHECK (year BETWEEN 2013 AND 2999),
    from_number integer NOT NULL CHECK (from_number > 0),
    to_number   integer NOT NULL CHECK (to_number >= from_number),
    -- The calendar day at the office on which it was closed.
    day         date NOT NULL,
    closed_by   text NOT NULL,
    recorded_at timestamptz NOT NULL,
    -- The signed note that the journal had published then; empty before its first.
    checkpoint  text NOT NULL,
    entry       uuid NOT NULL REFERENCES journal.entry (id) DEFERRABLE INITIALLY DEFERRED,
    UNIQUE (book, kind, year, from_number),
    UNIQUE (book, kind, year, to_number)
);
CREATE INDEX day_close_entry ON civilstatus.day_close (entry);
CREATE INDEX act_of_book ON civilstatus.act (book, recorded_at);

CREATE TRIGGER refuse BEFORE UPDATE OR DELETE OR TRUNCATE ON civilstatus.day_close EXECUTE FUNCTION civilstatus.refuse();

GRANT SELECT, INSERT ON civilstatus.day_close TO ${runtime};
