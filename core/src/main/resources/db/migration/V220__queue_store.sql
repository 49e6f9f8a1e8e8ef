-- The store whose customers a queue serves: tickets that calls open in it are about that store.
ALTER TABLE service_queue
    ADD COLUMN store_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD FOREIGN KEY (store_id) REFERENCES store (id);
