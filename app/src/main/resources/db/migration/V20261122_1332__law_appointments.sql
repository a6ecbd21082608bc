-- How long a proposal about an official waits. The other parameters stay what they are, whichever there are.
DO $$
DECLARE
    allowed text := (SELECT string_agg(quote_literal(name[1]), ', ')
                       FROM pg_constraint,
                            regexp_matches(pg_get_constraintdef(oid), '''([A-Z_]+)''', 'g') AS name
                      WHERE conname = 'parameter_value_parameter_check');
BEGIN
    ALTER TABLE law.parameter_value DROP CONSTRAINT parameter_value_parameter_check;
    EXECUTE 'ALTER TABLE law.parameter_value ADD CONSTRAINT parameter_value_parameter_check CHECK (parameter IN ('
        || allowed || ', ''APPOINTMENT_PROPOSAL_DAYS''))';
END $$;

INSERT INTO law.parameter_value (parameter, valid, value, source, certain) VALUES
    ('APPOINTMENT_PROPOSAL_DAYS', daterange(NULL, NULL), '7', 'Proposal: a second administrator decides within a week or not at all.', false);
