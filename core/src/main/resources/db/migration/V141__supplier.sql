CREATE TABLE supplier (
    id         VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    name       VARCHAR(200) NOT NULL,
    contact    VARCHAR(200) NOT NULL DEFAULT '',
    created_at BIGINT NOT NULL,
    deleted_at BIGINT NULL,
    version    BIGINT NOT NULL DEFAULT 0,
    KEY by_time (created_at, id),
    KEY by_name (name, id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- A supplier of a category supplies the narrower ones as well.
CREATE TABLE supplier_category (
    supplier_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    category_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (supplier_id, category_id),
    KEY by_category (category_id, supplier_id),
    FOREIGN KEY (supplier_id) REFERENCES supplier (id),
    FOREIGN KEY (category_id) REFERENCES category (id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
