-- Amounts are whole minor units (cents, fen) of the order's currency; docs/adr/0050 says why nothing is ever rounded.
-- The marks are what the order itself says, stored for the lists' sake.

CREATE TABLE customer_order (
    id              BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    platform        VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    number          VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    parent_id       BIGINT NULL,
    customer_id     BIGINT NULL,
    store_id        VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    status          ENUM ('PLACED', 'PAID', 'ON_HOLD', 'SHIPPED', 'COMPLETED', 'CANCELLED') NOT NULL,
    member          VARCHAR(60) NULL,
    points_spent    BIGINT NOT NULL DEFAULT 0,
    points_earned   BIGINT NOT NULL DEFAULT 0,
    currency        CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    items_total     BIGINT NOT NULL,
    discount_total  BIGINT NOT NULL,
    freight         BIGINT NOT NULL,
    paid_amount     BIGINT NOT NULL,
    placed_at       BIGINT NOT NULL,
    paid_at         BIGINT NULL,
    member_mark     BOOLEAN NOT NULL,
    points_mark     BOOLEAN NOT NULL,
    campaign_mark   BOOLEAN NOT NULL,
    deleted_at      BIGINT NULL,
    version         BIGINT NOT NULL DEFAULT 0,
    UNIQUE KEY one_number (platform, number),
    CHECK (items_total - discount_total + freight = paid_amount),
    KEY by_time (placed_at, id),
    KEY by_number (number),
    KEY by_parent (parent_id),
    KEY by_customer (customer_id, placed_at, id),
    KEY by_store (store_id, placed_at, id),
    KEY by_platform (platform, placed_at, id),
    KEY by_status (status, placed_at, id),
    KEY by_member_mark (member_mark, placed_at, id),
    KEY by_points_mark (points_mark, placed_at, id),
    KEY by_campaign_mark (campaign_mark, placed_at, id),
    FOREIGN KEY (parent_id) REFERENCES customer_order (id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE order_line (
    order_id   BIGINT NOT NULL,
    line       SMALLINT NOT NULL,
    sku        VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name       VARCHAR(200) NOT NULL,
    quantity   INT NOT NULL CHECK (quantity > 0),
    unit_price BIGINT NOT NULL,
    PRIMARY KEY (order_id, line),
    FOREIGN KEY (order_id) REFERENCES customer_order (id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- What a bundle consisted of when it was bought.
CREATE TABLE order_line_component (
    order_id   BIGINT NOT NULL,
    line       SMALLINT NOT NULL,
    sku        VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    per_bundle INT NOT NULL CHECK (per_bundle > 0),
    PRIMARY KEY (order_id, line, sku),
    FOREIGN KEY (order_id) REFERENCES customer_order (id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- Which orders have a SKU, as a line or within a bundle, newest first; how many of it they have.
CREATE TABLE order_sku (
    sku       VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    placed_at BIGINT NOT NULL,
    order_id  BIGINT NOT NULL,
    quantity  INT NOT NULL,
    PRIMARY KEY (sku, placed_at, order_id),
    KEY by_order (order_id),
    FOREIGN KEY (order_id) REFERENCES customer_order (id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE order_promotion (
    order_id BIGINT NOT NULL,
    code     VARCHAR(60) NOT NULL,
    name     VARCHAR(200) NOT NULL,
    campaign VARCHAR(60) NULL,
    discount BIGINT NOT NULL,
    PRIMARY KEY (order_id, code),
    FOREIGN KEY (order_id) REFERENCES customer_order (id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- placed_at is the order's, so that orders can be listed by the state of their shipments.
CREATE TABLE shipment (
    id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    order_id     BIGINT NOT NULL,
    placed_at    BIGINT NOT NULL,
    carrier      VARCHAR(60) NOT NULL,
    tracking     VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state        ENUM ('PREPARING', 'SHIPPED', 'OUT_FOR_DELIVERY', 'DELIVERED', 'TROUBLED', 'LOST', 'RETURNED') NOT NULL,
    shipped_at   BIGINT NULL,
    delivered_at BIGINT NULL,
    version      BIGINT NOT NULL DEFAULT 0,
    UNIQUE KEY one_parcel (tracking, carrier),
    KEY by_order (order_id, id),
    KEY by_time (placed_at, id),
    KEY by_state (state, placed_at, order_id),
    KEY by_carrier (carrier, placed_at, id),
    FOREIGN KEY (order_id) REFERENCES customer_order (id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
