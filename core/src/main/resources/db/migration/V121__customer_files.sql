-- What a person's business knows of a customer, and who is whom. Merging moves nothing: merged_into is the customer that
-- this one was merged into, survivor_id the one at the end of that way, null for whoever survives himself. What refers to a
-- customer goes on referring to it, so taking a merge back brings everything back.
ALTER TABLE customer
    ADD COLUMN points              BIGINT NULL AFTER tier,
    ADD COLUMN id_number_sealed    VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER points,
    ADD COLUMN id_number_last4     VARCHAR(4) NULL AFTER id_number_sealed,
    ADD COLUMN verification_status VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'UNVERIFIED'
        AFTER id_number_last4,
    ADD COLUMN survivor_id         BIGINT NULL,
    ADD COLUMN merged_into         BIGINT NULL,
    ADD COLUMN created_at          BIGINT NOT NULL DEFAULT 0,
    ADD COLUMN updated_at          BIGINT NOT NULL DEFAULT 0,
    ADD COLUMN deleted_at          BIGINT NULL,
    ADD COLUMN erased_at           BIGINT NULL,
    ADD KEY by_survivor (survivor_id),
    ADD KEY by_time (created_at, number),
    ADD KEY by_name (name, created_at, number),
    ADD KEY by_member (member, created_at, number),
    ADD KEY by_tier (tier, created_at, number),
    ADD KEY by_verification (verification_status, created_at, number);

-- How other systems call a customer.
CREATE TABLE customer_identity (
    system_name VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    external_id VARCHAR(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    customer_id BIGINT NOT NULL,
    PRIMARY KEY (system_name, external_id),
    KEY by_customer (customer_id),
    FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE CASCADE
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
