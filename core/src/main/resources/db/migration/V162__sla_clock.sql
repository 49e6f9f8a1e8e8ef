-- The clocks of a ticket as they were when it was looked at last: when they run out, and what has been said about them.
CREATE TABLE sla_clock (
    ticket_id   BIGINT NOT NULL,
    goal        VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    policy      VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    target_ms   BIGINT NOT NULL,
    state       VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    elapsed_ms  BIGINT NOT NULL,
    warn_at     BIGINT NULL,
    due_at      BIGINT NULL,
    met_at      BIGINT NULL,
    warned_at   BIGINT NULL,
    breached_at BIGINT NULL,
    PRIMARY KEY (ticket_id, goal),
    KEY by_breach (breached_at),
    FOREIGN KEY (ticket_id) REFERENCES ticket (id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
