-- Whoever works beside the process that serves sees that a load did not come to its end, and refuses.
GRANT USAGE ON SCHEMA database TO ${runtime};
GRANT SELECT ON database.bulk_load TO ${runtime};
