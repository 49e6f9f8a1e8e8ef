CREATE TABLE customer (
    id      BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    number  VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
    name    VARCHAR(200) NOT NULL,
    member  VARCHAR(60) NULL,
    tier    VARCHAR(40) NULL,
    note    VARCHAR(2000) NOT NULL DEFAULT '',
    version BIGINT NOT NULL DEFAULT 0
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- place 0 is the main number. A number may belong to several customers: a household, a company's exchange.
CREATE TABLE customer_phone (
    customer_id BIGINT NOT NULL,
    e164        VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    place       TINYINT NOT NULL,
    PRIMARY KEY (customer_id, e164),
    KEY by_number (e164, place, customer_id),
    FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE CASCADE
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
