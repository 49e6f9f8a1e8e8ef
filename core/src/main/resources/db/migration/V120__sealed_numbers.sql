-- Numbers are sealed (docs/adr/0045). SQL has no keys: what was stored in clear becomes a "seal" with the key "clear",
-- which reads like any other and is found by its number once `callwright privacy rotate` has sealed it.
ALTER TABLE call_record
    ADD COLUMN caller_sealed VARCHAR(1400) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL AFTER unique_id,
    ADD COLUMN caller_index  CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER caller_sealed;

UPDATE call_record
SET caller_sealed = CONCAT('clear:', CHAR_LENGTH(caller_raw), ',', CHAR_LENGTH(COALESCE(caller_e164, '')), ';',
                           caller_raw, COALESCE(caller_e164, ''), caller_name)
WHERE caller_raw <> '' OR caller_e164 IS NOT NULL OR caller_name <> '';

ALTER TABLE call_record
    DROP KEY by_caller,
    DROP COLUMN caller_raw,
    DROP COLUMN caller_e164,
    DROP COLUMN caller_name,
    ADD KEY by_caller (caller_index, arrived_at, id);

ALTER TABLE customer_phone
    ADD COLUMN id           BIGINT NOT NULL AUTO_INCREMENT UNIQUE FIRST,
    ADD COLUMN phone_sealed VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER customer_id,
    ADD COLUMN phone_index  CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER phone_sealed,
    ADD COLUMN last4        VARCHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' AFTER phone_index;

UPDATE customer_phone
SET phone_sealed = CONCAT('clear:', e164), phone_index = CONCAT('clear:', id), last4 = RIGHT(e164, 4);

ALTER TABLE customer_phone
    DROP PRIMARY KEY,
    DROP KEY id,
    DROP KEY by_number,
    DROP COLUMN e164,
    MODIFY COLUMN phone_sealed VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY COLUMN phone_index CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    ADD PRIMARY KEY (id),
    ADD UNIQUE KEY once (customer_id, phone_index),
    ADD KEY by_number (phone_index, place, customer_id);
