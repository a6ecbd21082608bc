-- Acts of earlier years, many of them to one entry: they were registered before this register was there.
ALTER TABLE civilstatus.act DROP CONSTRAINT act_year_check;
ALTER TABLE civilstatus.act ADD CONSTRAINT act_year_check CHECK (year BETWEEN 1900 AND 2999);
ALTER TABLE civilstatus.act DROP CONSTRAINT act_entry_key;
CREATE INDEX act_entry ON civilstatus.act (entry);
ALTER TABLE civilstatus.day_close DROP CONSTRAINT day_close_year_check;
ALTER TABLE civilstatus.day_close ADD CONSTRAINT day_close_year_check CHECK (year BETWEEN 1900 AND 2999);
