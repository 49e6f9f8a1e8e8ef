-- How many rows of a file said what was stored already.
ALTER TABLE import_run ADD COLUMN rows_unchanged BIGINT NOT NULL DEFAULT 0 AFTER rows_bad;
