-- What a queue asks its callers for before they wait; without a sound it asks nothing.
ALTER TABLE service_queue
    ADD COLUMN ask_sound   VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN ask_digits  TINYINT NULL,
    ADD COLUMN ask_seconds TINYINT NULL,
    ADD COLUMN ask_tries   TINYINT NULL;

-- Who says which order the customer came in about; of earlier tickets nobody knows any more.
ALTER TABLE ticket
    ADD COLUMN origin_source VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL;
