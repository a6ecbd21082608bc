-- How long a look may be kept from the person, and what is kept how long.
ALTER TABLE law.parameter_value DROP CONSTRAINT parameter_value_parameter_check;
ALTER TABLE law.parameter_value ADD CONSTRAINT parameter_value_parameter_check CHECK (parameter IN (
    'BIRTH_TERM_DAYS', 'TERM_ENDS_ON_WORKING_DAY', 'CENTRAL_REGISTER_CREATED', 'MARRIAGE_AGE_YEARS',
    'MARRIAGE_AGE_BY_COURT_YEARS', 'PARENT_AGE_YEARS_MIN', 'MOTHER_AGE_YEARS_REVIEW', 'ADULT_AGE_YEARS',
    'BIRTH_CERTIFICATE_FEE_CENTS', 'PERSON_EXTRACT_FEE_CENTS', 'PERSON_EXTRACT_VALIDITY_MONTHS',
    'DRAFT_DAYS', 'DRAFT_KEPT_DAYS', 'SLIP_DAYS', 'CORRECTION_PROPOSAL_DAYS',
    'DELAYED_LOOK_DAYS', 'LOOKS_KEPT_DAYS', 'DENIALS_KEPT_DAYS', 'SIGN_INS_KEPT_DAYS', 'UNBOUND_SCANS_KEPT_DAYS',
    'NOTICES_KEPT_DAYS', 'ALARMS_KEPT_DAYS', 'APPOINTMENT_PROPOSAL_DAYS'));

INSERT INTO law.parameter_value (parameter, valid, value, source, certain) VALUES
    ('DELAYED_LOOK_DAYS', daterange(NULL, NULL), '30', 'Proposal: an inspection is over by then.', false),
    ('LOOKS_KEPT_DAYS', daterange(NULL, NULL), '3650', 'Proposal: ten years, as long as misuse of data can come to light.', false),
    ('DENIALS_KEPT_DAYS', daterange(NULL, NULL), '1825', 'Proposal: five years; it tells of the official, not of the person.', false),
    ('SIGN_INS_KEPT_DAYS', daterange(NULL, NULL), '730', 'Proposal: two years, as long as a misused account is looked into.', false),
    ('UNBOUND_SCANS_KEPT_DAYS', daterange(NULL, NULL), '35', 'Proposal: a little longer than a declaration on its way may lie.', false),
    ('NOTICES_KEPT_DAYS', daterange(NULL, NULL), '365', 'Proposal: as long as somebody may say that no message came.', false),
    ('ALARMS_KEPT_DAYS', daterange(NULL, NULL), '3650', 'Proposal: as long as the looks that it is about.', false);
