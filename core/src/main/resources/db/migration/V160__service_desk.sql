-- What people write on a ticket, beside what calls do. Only these changes are counted by version. Accounts, teams,
-- departments, stores and orders are no foreign keys: history outlives them, and an order may live in another system.
-- attention_at is the one time at which a ticket has to be looked at by itself: a clock is due, or something has happened
-- that clocks have to follow. due_at is the earliest time that it has to be dealt with.
ALTER TABLE ticket
    ADD assignee      VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD team_id       VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD department_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD store_id      VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD subject       VARCHAR(200) NOT NULL DEFAULT '',
    ADD category_id   VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD disposition   VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD priority      TINYINT NOT NULL DEFAULT 3 CHECK (priority BETWEEN 1 AND 5),
    ADD origin_order  VARCHAR(64) NULL,
    ADD responded_at  BIGINT NULL,
    ADD owned_at      BIGINT NULL,
    ADD resolved_at   BIGINT NULL,
    ADD closed_at     BIGINT NULL,
    ADD changed_at    BIGINT NOT NULL DEFAULT 0,
    ADD escalation    INT NOT NULL DEFAULT 0,
    ADD merged_into   VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD attention_at  BIGINT NULL,
    ADD due_at        BIGINT NULL,
    ADD KEY by_assignee (assignee, opened_at, number),
    ADD KEY by_team (team_id, opened_at, number),
    ADD KEY by_department (department_id, opened_at, number),
    ADD KEY by_store (store_id, opened_at, number),
    ADD KEY by_category (category_id, opened_at, number),
    ADD KEY by_priority (priority, opened_at, number),
    ADD KEY by_origin_order (origin_order, opened_at, number),
    ADD KEY by_change (changed_at, number),
    ADD KEY by_attention (attention_at),
    ADD KEY by_due (due_at, number),
    ADD KEY by_merger (merged_into);

UPDATE ticket SET changed_at = GREATEST(opened_at, COALESCE(answered_at, 0), COALESCE(ended_at, 0));

-- Everything that was done to a ticket by people, append-only; what calls did is in call_event. A row also says how the
-- ticket stood afterwards, so who had it how long, and how long it was in which state, can be told from here alone.
CREATE TABLE ticket_event (
    id            BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    ticket_id     BIGINT NOT NULL,
    at            BIGINT NOT NULL,
    account       VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name          VARCHAR(120) NOT NULL,
    kind          VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    visible       BOOLEAN NOT NULL,
    details       JSON NOT NULL,
    state         VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    assignee      VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NULL,
    team_id       VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    department_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    KEY by_ticket (ticket_id, id),
    KEY by_kind (kind, at),
    FOREIGN KEY (ticket_id) REFERENCES ticket (id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- sub_order '' is the whole order, line 0 all lines of it.
CREATE TABLE ticket_order_link (
    ticket_id BIGINT NOT NULL,
    order_no  VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    sub_order VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    line      INT NOT NULL,
    PRIMARY KEY (ticket_id, order_no, sub_order, line),
    KEY by_order (order_no, ticket_id),
    KEY by_sub_order (sub_order, ticket_id),
    FOREIGN KEY (ticket_id) REFERENCES ticket (id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE ticket_product_link (
    ticket_id BIGINT NOT NULL,
    sku       VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (ticket_id, sku),
    KEY by_sku (sku, ticket_id),
    FOREIGN KEY (ticket_id) REFERENCES ticket (id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE ticket_link (
    ticket_id BIGINT NOT NULL,
    other     VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind      VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (ticket_id, other, kind),
    KEY by_other (other, ticket_id),
    FOREIGN KEY (ticket_id) REFERENCES ticket (id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
