-- A job for a department, made from a ticket. remaining_ms is the working time left while it is on hold, when it has no due
-- time. attention_at is the one time at which it has to be looked at by itself.
CREATE TABLE work_order (
    id            BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    number        VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
    number_key    VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
    ticket        VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    type          VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state         VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject       VARCHAR(200) NOT NULL,
    description   TEXT NOT NULL,
    priority      TINYINT NOT NULL CHECK (priority BETWEEN 1 AND 5),
    assignee      VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NULL,
    team_id       VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    department_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    created_by    VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    created_at    BIGINT NOT NULL,
    changed_at    BIGINT NOT NULL,
    accepted_at   BIGINT NULL,
    done_at       BIGINT NULL,
    due_at        BIGINT NULL,
    warn_at       BIGINT NULL,
    remaining_ms  BIGINT NULL,
    warned_at     BIGINT NULL,
    breached_at   BIGINT NULL,
    attention_at  BIGINT NULL,
    version       BIGINT NOT NULL DEFAULT 0,
    KEY by_time (created_at, number),
    KEY by_ticket (ticket, created_at, number),
    KEY by_state (state, created_at, number),
    KEY by_assignee (assignee, created_at, number),
    KEY by_team (team_id, created_at, number),
    KEY by_department (department_id, created_at, number),
    KEY by_type (type, created_at, number),
    KEY by_creator (created_by, created_at, number),
    KEY by_due (due_at, number),
    KEY by_attention (attention_at),
    FOREIGN KEY (ticket) REFERENCES ticket (number)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- Append-only, as ticket_event: a row also says how the work order stood afterwards.
CREATE TABLE work_order_event (
    id            BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    work_order_id BIGINT NOT NULL,
    at            BIGINT NOT NULL,
    account       VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name          VARCHAR(120) NOT NULL,
    kind          VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    details       JSON NOT NULL,
    state         VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    assignee      VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NULL,
    team_id       VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    department_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    KEY by_work_order (work_order_id, id),
    FOREIGN KEY (work_order_id) REFERENCES work_order (id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- An order, a sub-order or a line of one; sku alone is a product.
CREATE TABLE work_order_link (
    work_order_id BIGINT NOT NULL,
    order_no      VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    sub_order     VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    line          INT NOT NULL,
    sku           VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (work_order_id, order_no, sub_order, line, sku),
    KEY by_order (order_no, work_order_id),
    KEY by_sku (sku, work_order_id),
    FOREIGN KEY (work_order_id) REFERENCES work_order (id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- Files are kept under their ids; the name that somebody gave is for showing only.
CREATE TABLE attachment (
    id            CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    work_order_id BIGINT NOT NULL,
    name          VARCHAR(200) NOT NULL,
    media_type    VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    bytes         BIGINT NOT NULL,
    sha256        CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    account       VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    added_at      BIGINT NOT NULL,
    KEY by_work_order (work_order_id, id),
    FOREIGN KEY (work_order_id) REFERENCES work_order (id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
