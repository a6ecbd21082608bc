-- A child of foreign citizens born here receives a number (AI 06/2016, Article 7, paragraph 3).
ALTER TABLE personalnumber.number DROP CONSTRAINT number_cause_check;
ALTER TABLE personalnumber.number
    ADD CONSTRAINT number_cause_check CHECK (cause IN ('BIRTH_WITHIN_TERM', 'BIRTH_TO_FOREIGN_PARENTS', 'TAKEN_OVER'));
