CREATE TABLE return_request (
    id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    number       VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
    kind         ENUM ('RETURN', 'EXCHANGE', 'CLAIM') NOT NULL,
    state        ENUM ('REQUESTED', 'APPROVED', 'RECEIVED', 'REFUNDED', 'REPLACED', 'REJECTED', 'CANCELLED') NOT NULL,
    order_id     BIGINT NOT NULL,
    line         SMALLINT NOT NULL,
    sku          VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    quantity     INT NOT NULL CHECK (quantity > 0),
    reason       VARCHAR(500) NOT NULL,
    requested_by BIGINT NULL,
    opened_by    VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    approved_by  VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NULL,
    received_by  VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NULL,
    refund       BIGINT NULL,
    currency     CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NULL,
    requested_at BIGINT NOT NULL,
    changed_at   BIGINT NOT NULL,
    version      BIGINT NOT NULL DEFAULT 0,
    KEY by_time (requested_at, id),
    KEY by_state (state, requested_at, id),
    KEY by_kind (kind, requested_at, id),
    KEY by_sku (sku, requested_at, id),
    KEY by_customer (requested_by, requested_at, id),
    KEY by_order (order_id, requested_at, id),
    FOREIGN KEY (order_id) REFERENCES customer_order (id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- Append-only: what happened to a request.
CREATE TABLE return_event (
    id         BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    return_id  BIGINT NOT NULL,
    at         BIGINT NOT NULL,
    command    VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
    from_state VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
    to_state   VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    account    VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    note       VARCHAR(500) NOT NULL DEFAULT '',
    KEY by_return (return_id, id),
    FOREIGN KEY (return_id) REFERENCES return_request (id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
