-- Acts of earlier years, many of them to one entry: they were registered before this register was there.
ALTER TABLE civilstatus.act DROP CONSTRAINT act_year_check;
ALTER TABLE civilstatus.act ADD CONSTRAINT act_year_check CHECK (year BETWEEN 1900 AND 2999);
ALTER TABLE civilstatus.act DROP CONSTRAINT act_entry_key;
CREATE INDEX act_entry ON civilstatus.act (entry);
ALTER TABLE civilstatus.day_close DROP CONSTRAINT day_close_year_check;
ALTER TABLE civilstatus.day_close ADD CONSTRAINT day_close_year_check CHECK (year BETWEEN 1900 AND 2999);

-- What an earlier register did not tell, an act that was taken over does not say: the hour; a mother who is not in the
-- register, where the father is. The rules of registration still ask for both.
DO $$
DECLARE
    narrow record;
BEGIN
    FOR narrow IN
        SELECT conname FROM pg_catalog.pg_constraint
        WHERE conrelid = 'civilstatus.birth'::regclass AND contype = 'c'
          AND (pg_get_constraintdef(oid) LIKE '%born_at IS NOT NULL%'
               OR pg_get_constraintdef(oid) LIKE '%FOUNDLING%= (mother IS NULL)%')
    LOOP
        EXECUTE format('ALTER TABLE civilstatus.birth DROP CONSTRAINT %I', narrow.conname);
    END LOOP;
END
$$;
ALTER TABLE civilstatus.birth ADD CONSTRAINT birth_foundling CHECK (parentage <> 'FOUNDLING' OR mother IS NULL);
