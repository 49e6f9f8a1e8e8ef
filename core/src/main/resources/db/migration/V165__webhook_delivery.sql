-- What other systems are still to be told, written in the transaction of what happened. What has been told is deleted; what
-- could not be told is DEAD, is kept for a while, and can be sent again.
CREATE TABLE webhook_delivery (
    id         BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    webhook    VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    event      VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    body       TEXT NOT NULL,
    state      VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    attempts   INT NOT NULL DEFAULT 0,
    created_at BIGINT NOT NULL,
    next_at    BIGINT NULL,
    error      VARCHAR(200) NOT NULL DEFAULT '',
    KEY by_next (next_at),
    KEY by_webhook (webhook, state, id),
    KEY by_age (state, created_at)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
