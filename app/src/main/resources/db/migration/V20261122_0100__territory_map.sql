-- Where things happen and where they are registered. These tables change by migration only; the application reads them
-- at its start.
CREATE SCHEMA territory;

CREATE TABLE territory.country (
    code         text PRIMARY KEY CHECK (code ~ '^[A-Z]{3}$'),
    alpha2       text NOT NULL UNIQUE CHECK (alpha2 ~ '^[A-Z]{2}$'),
    name_sq      text NOT NULL UNIQUE CHECK (name_sq ~ '\S'),
    name_sr_latn text NOT NULL UNIQUE CHECK (name_sr_latn ~ '\S'),
    name_sr_cyrl text NOT NULL UNIQUE CHECK (name_sr_cyrl ~ '\S'),
    name_en      text NOT NULL UNIQUE CHECK (name_en ~ '\S')
);

CREATE TABLE territory.municipality (
    code             text PRIMARY KEY CHECK (code ~ '^[0-9]{2}$'),
    name_sq          text NOT NULL CHECK (name_sq ~ '\S'),
    -- The form of speech: Prishtina for Prishtinë.
    name_sq_definite text NOT NULL CHECK (name_sq_definite ~ '\S'),
    -- A second Albanian name in use: Drenas for Gllogoc.
    name_sq_second   text CHECK (name_sq_second ~ '\S'),
    name_sr_latn     text NOT NULL CHECK (name_sr_latn ~ '\S'),
    name_sr_cyrl     text NOT NULL CHECK (name_sr_cyrl ~ '\S'),
    name_en          text NOT NULL CHECK (name_en ~ '\S'),
    region           text NOT NULL CHECK (region ~ '^0[1-7]$'),
    valid            daterange NOT NULL CHECK (NOT isempty(valid) AND NOT lower_inf(valid)),
    -- How we know since when, and how sure that is.
    source           text NOT NULL CHECK (source ~ '\S')
);

CREATE TABLE territory.municipality_predecessor (
    municipality text NOT NULL REFERENCES territory.municipality,
    predecessor  text NOT NULL REFERENCES territory.municipality,
    PRIMARY KEY (municipality, predecessor),
    CHECK (municipality <> predecessor)
);

CREATE TABLE territory.settlement (
    code              text PRIMARY KEY CHECK (code ~ '^[0-9]{2}-[0-9]{3}$' AND code !~ '-000$'),
    municipality      text NOT NULL GENERATED ALWAYS AS (left(code, 2)) STORED REFERENCES territory.municipality,
    name_sq           text NOT NULL CHECK (name_sq ~ '\S'),
    name_sr_latn      text NOT NULL CHECK (name_sr_latn ~ '\S'),
    name_sr_cyrl      text NOT NULL CHECK (name_sr_cyrl ~ '\S'),
    -- Null where English writes the Albanian name.
    name_en           text CHECK (name_en ~ '\S'),
    albanian_attested boolean NOT NULL,
    UNIQUE (municipality, name_sq, name_sr_latn)
);

-- Names of the past, of other languages, and second names: to be found by, not to be shown.
CREATE TABLE territory.settlement_other_name (
    settlement text NOT NULL REFERENCES territory.settlement,
    name       text NOT NULL CHECK (name ~ '\S'),
    language   text NOT NULL CHECK (language IN ('sq', 'sr', 'tr')),
    source     text NOT NULL CHECK (source ~ '\S'),
    PRIMARY KEY (settlement, name)
);

CREATE TABLE territory.office (
    code         text PRIMARY KEY CHECK (code ~ '^[A-Z][A-Z0-9-]{1,15}$'),
    kind         text NOT NULL
        CHECK (kind IN ('MUNICIPAL_OFFICE', 'SATELLITE_OFFICE', 'CONSULAR_MISSION', 'AGENCY_UNIT')),
    name_sq      text NOT NULL UNIQUE CHECK (name_sq ~ '\S'),
    name_sr_latn text NOT NULL UNIQUE CHECK (name_sr_latn ~ '\S'),
    name_sr_cyrl text NOT NULL UNIQUE CHECK (name_sr_cyrl ~ '\S'),
    name_en      text NOT NULL UNIQUE CHECK (name_en ~ '\S'),
    municipality text REFERENCES territory.municipality,
    parent       text,
    country      text NOT NULL REFERENCES territory.country,
    zone         text NOT NULL CHECK (zone ~ '^[A-Z][A-Za-z_]+/[A-Z][A-Za-z_]+$'),
    valid        daterange NOT NULL CHECK (NOT isempty(valid) AND NOT lower_inf(valid)),
    -- Whether the row is a fact or an example for demonstration, and how we know.
    source       text NOT NULL CHECK (source ~ '\S'),
    UNIQUE (code, municipality),
    FOREIGN KEY (parent) REFERENCES territory.office (code),
    -- A satellite stands in the municipality of its office.
    FOREIGN KEY (parent, municipality) REFERENCES territory.office (code, municipality),
    CHECK (CASE kind
        WHEN 'MUNICIPAL_OFFICE' THEN code = 'M' || municipality AND municipality IS NOT NULL AND parent IS NULL
            AND country = 'XKX'
        WHEN 'SATELLITE_OFFICE' THEN code ~ '^M[0-9]{2}-[0-9]{2}$' AND municipality IS NOT NULL
            AND parent IS NOT NULL AND parent = left(code, 3) AND country = 'XKX'
        WHEN 'CONSULAR_MISSION' THEN code ~ ('^C-' || country || '-[0-9]+$') AND municipality IS NULL
            AND parent IS NULL AND country <> 'XKX'
        WHEN 'AGENCY_UNIT' THEN code ~ '^A-' AND municipality IS NULL AND country = 'XKX'
        ELSE false
    END)
);

GRANT USAGE ON SCHEMA territory TO ${runtime};
GRANT SELECT ON ALL TABLES IN SCHEMA territory TO ${runtime};
