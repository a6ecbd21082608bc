-- What documents cost and how long they may be relied on.
ALTER TABLE law.parameter_value DROP CONSTRAINT parameter_value_parameter_check;
ALTER TABLE law.parameter_value ADD CHECK (parameter IN (
    'BIRTH_TERM_DAYS', 'TERM_ENDS_ON_WORKING_DAY', 'CENTRAL_REGISTER_CREATED', 'MARRIAGE_AGE_YEARS',
    'MARRIAGE_AGE_BY_COURT_YEARS', 'PARENT_AGE_YEARS_MIN', 'MOTHER_AGE_YEARS_REVIEW', 'ADULT_AGE_YEARS',
    'BIRTH_CERTIFICATE_FEE_CENTS', 'PERSON_EXTRACT_FEE_CENTS', 'PERSON_EXTRACT_VALIDITY_MONTHS'));

INSERT INTO law.parameter_value (parameter, valid, value, source, certain) VALUES
    ('ADULT_AGE_YEARS', daterange(NULL, NULL), '18', 'General knowledge. Text of Law No. 2004/32 not seen.', false),
    ('BIRTH_CERTIFICATE_FEE_CENTS', daterange(NULL, NULL), '100', 'Lists of fees of Gjilan and Gjakova: certificates 1 euro. Municipalities set their own; one value is kept for all.', false),
    ('PERSON_EXTRACT_FEE_CENTS', daterange(NULL, NULL), '100', 'Lists of fees of Gjilan and Gjakova: certificates 1 euro. Municipalities set their own; one value is kept for all.', false),
    ('PERSON_EXTRACT_VALIDITY_MONTHS', daterange(NULL, NULL), '6', 'Practice of Gjakova and Malisheva for certificates of status; the same is assumed for the extract.', false);
