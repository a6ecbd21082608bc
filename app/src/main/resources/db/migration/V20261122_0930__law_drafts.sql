-- How long a declaration on its way is kept, and what may be mended as a slip.
ALTER TABLE law.parameter_value DROP CONSTRAINT parameter_value_parameter_check;
ALTER TABLE law.parameter_value ADD CONSTRAINT parameter_value_parameter_check CHECK (parameter IN (
    'BIRTH_TERM_DAYS', 'TERM_ENDS_ON_WORKING_DAY', 'CENTRAL_REGISTER_CREATED', 'MARRIAGE_AGE_YEARS',
    'MARRIAGE_AGE_BY_COURT_YEARS', 'PARENT_AGE_YEARS_MIN', 'MOTHER_AGE_YEARS_REVIEW', 'ADULT_AGE_YEARS',
    'BIRTH_CERTIFICATE_FEE_CENTS', 'PERSON_EXTRACT_FEE_CENTS', 'PERSON_EXTRACT_VALIDITY_MONTHS',
    'DRAFT_DAYS', 'DRAFT_KEPT_DAYS', 'SLIP_DAYS', 'CORRECTION_PROPOSAL_DAYS'));

INSERT INTO law.parameter_value (parameter, valid, value, source, certain) VALUES
    ('DRAFT_DAYS', daterange(NULL, NULL), '30', 'Proposal: as long as the term within which a birth is declared.', false),
    ('DRAFT_KEPT_DAYS', daterange(NULL, NULL), '30', 'Proposal: long enough to complain about a refusal.', false),
    ('SLIP_DAYS', daterange(NULL, NULL), '15', 'Proposal: later than this the general procedure of correction is needed.', false),
    ('CORRECTION_PROPOSAL_DAYS', daterange(NULL, NULL), '3', 'Proposal: a second official decides soon or not at all.', false);

-- What a correction rests on. Titles are our own short words, not the titles of the acts.
INSERT INTO law.article (id, citation_sq, citation_sr_latn, citation_sr_cyrl, citation_en, title_sq, title_sr_latn, title_sr_cyrl, title_en, source, certain) VALUES
    ('AI-19-2015:0', 'UA (MPB) Nr. 19/2015', 'AU (MUP) br. 19/2015', 'АУ (МУП) бр. 19/2015', 'AI (MIA) No. 19/2015', 'Ndryshimi dhe korrigjimi i emrit personal', 'Promena i ispravka ličnog imena', 'Промена и исправка личног имена', 'Change and correction of personal name', 'Official Gazette, page of the act. Text not seen.', false);
