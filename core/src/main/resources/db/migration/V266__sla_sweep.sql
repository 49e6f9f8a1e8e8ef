-- How far it has come that all unresolved tickets are looked at, since what their clocks go by has changed: the id of the last that has got its
-- turn; null: all have. 0: from the first on, as those may have been opened under policies that have changed since.
CREATE TABLE IF NOT EXISTS sla_sweep (
    id           TINYINT NOT NULL PRIMARY KEY,
    after_ticket BIGINT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

INSERT IGNORE INTO sla_sweep (id, after_ticket) VALUES (1, 0);
