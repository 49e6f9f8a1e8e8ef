-- What is sold. A SKU names one product for ever: a removed product keeps its row, for orders and tickets name it.

CREATE TABLE category (
    id         VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    name       VARCHAR(120) NOT NULL,
    parent_id  VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    buyer      VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NULL,
    created_at BIGINT NOT NULL,
    deleted_at BIGINT NULL,
    version    BIGINT NOT NULL DEFAULT 0,
    FOREIGN KEY (parent_id) REFERENCES category (id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE product (
    sku          VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    name         VARCHAR(200) NOT NULL,
    gtin         VARCHAR(14) CHARACTER SET ascii COLLATE ascii_bin NULL,
    category_id  VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    packaging    VARCHAR(200) NOT NULL DEFAULT '',
    length_mm    INT NULL,
    width_mm     INT NULL,
    height_mm    INT NULL,
    weight_g     INT NULL,
    on_shelf_at  BIGINT NULL,
    off_shelf_at BIGINT NULL,
    created_at   BIGINT NOT NULL,
    deleted_at   BIGINT NULL,
    version      BIGINT NOT NULL DEFAULT 0,
    KEY by_time (created_at, sku),
    KEY by_category (category_id, created_at, sku),
    KEY by_gtin (gtin, created_at, sku),
    KEY by_name (name, sku),
    FOREIGN KEY (category_id) REFERENCES category (id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- What a bundle consists of.
CREATE TABLE product_component (
    sku       VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    place     TINYINT NOT NULL,
    component VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    quantity  INT NOT NULL CHECK (quantity > 0),
    PRIMARY KEY (sku, place),
    UNIQUE KEY once (sku, component),
    FOREIGN KEY (sku) REFERENCES product (sku),
    FOREIGN KEY (component) REFERENCES product (sku)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
