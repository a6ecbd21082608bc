-- What the law says, as data. These tables change by migration only; the application reads them at its start.
-- certain is false where the text of the law itself was not seen, only practice or a second-hand source.
CREATE SCHEMA law;

CREATE TABLE law.article (
    -- AI-06-2016:4.1.1 is AI (MIA) 06/2016, Article 4, paragraph 1, sub-paragraph 1.1; Article 0 is the whole act.
    id               text PRIMARY KEY CHECK (id ~ '^[A-Z0-9-]{2,24}:[0-9a-z.]{1,16}$'),
    citation_sq      text NOT NULL UNIQUE CHECK (citation_sq ~ '\S'),
    citation_sr_latn text NOT NULL UNIQUE CHECK (citation_sr_latn ~ '\S'),
    citation_sr_cyrl text NOT NULL UNIQUE CHECK (citation_sr_cyrl ~ '\S'),
    citation_en      text NOT NULL UNIQUE CHECK (citation_en ~ '\S'),
    title_sq         text NOT NULL CHECK (title_sq ~ '\S'),
    title_sr_latn    text NOT NULL CHECK (title_sr_latn ~ '\S'),
    title_sr_cyrl    text NOT NULL CHECK (title_sr_cyrl ~ '\S'),
    title_en         text NOT NULL CHECK (title_en ~ '\S'),
    source           text NOT NULL CHECK (source ~ '\S'),
    certain          boolean NOT NULL
);

-- One value at a time: a change of the law ends the range of the old value and adds a row.
CREATE TABLE law.parameter_value (
    parameter text NOT NULL CHECK (parameter IN (
        'BIRTH_TERM_DAYS', 'TERM_ENDS_ON_WORKING_DAY', 'CENTRAL_REGISTER_CREATED', 'MARRIAGE_AGE_YEARS',
        'MARRIAGE_AGE_BY_COURT_YEARS', 'PARENT_AGE_YEARS_MIN', 'MOTHER_AGE_YEARS_REVIEW')),
    valid     daterange NOT NULL CHECK (NOT isempty(valid)),
    value     text NOT NULL,
    source    text NOT NULL CHECK (source ~ '\S'),
    certain   boolean NOT NULL,
    PRIMARY KEY (parameter, valid),
    EXCLUDE USING gist (parameter WITH =, valid WITH &&),
    CHECK (CASE parameter
        WHEN 'CENTRAL_REGISTER_CREATED' THEN value ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'
        WHEN 'TERM_ENDS_ON_WORKING_DAY' THEN value IN ('0', '1')
        ELSE value ~ '^[1-9][0-9]{0,3}$'
    END)
);

-- Public holidays that fall on the same day of each year.
CREATE TABLE law.yearly_holiday (
    month        integer NOT NULL,
    day          integer NOT NULL,
    name_sq      text NOT NULL CHECK (name_sq ~ '\S'),
    name_sr_latn text NOT NULL CHECK (name_sr_latn ~ '\S'),
    name_sr_cyrl text NOT NULL CHECK (name_sr_cyrl ~ '\S'),
    name_en      text NOT NULL CHECK (name_en ~ '\S'),
    source       text NOT NULL CHECK (source ~ '\S'),
    certain      boolean NOT NULL,
    PRIMARY KEY (month, day),
    CHECK (make_date(2023, month, day) IS NOT NULL)
);

-- Public holidays that move, and working days given for holidays at a weekend.
CREATE TABLE law.dated_holiday (
    date         date NOT NULL,
    name_sq      text NOT NULL CHECK (name_sq ~ '\S'),
    name_sr_latn text NOT NULL CHECK (name_sr_latn ~ '\S'),
    name_sr_cyrl text NOT NULL CHECK (name_sr_cyrl ~ '\S'),
    name_en      text NOT NULL CHECK (name_en ~ '\S'),
    source       text NOT NULL CHECK (source ~ '\S'),
    certain      boolean NOT NULL,
    PRIMARY KEY (date, name_en)
);

GRANT USAGE ON SCHEMA law TO ${runtime};
GRANT SELECT ON ALL TABLES IN SCHEMA law TO ${runtime};
