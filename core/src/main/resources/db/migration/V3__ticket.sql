-- A ticket is one service session: the unique key over channel and session keeps it one, whatever is repeated.
-- number_key is the number without separators, for any spelling that people use.
CREATE TABLE ticket (
    id          BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    number      VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
    number_key  VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
    channel     ENUM ('PHONE', 'WEB_CALL', 'CHAT', 'EMAIL', 'MANUAL') NOT NULL,
    session_id  VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state       ENUM ('OPEN', 'IN_PROGRESS', 'WAITING_CUSTOMER', 'WAITING_DEPARTMENT', 'RESOLVED', 'CLOSED', 'REOPENED')
                NOT NULL,
    customer_id BIGINT NULL,
    queue_id    VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    agent_id    VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    opened_at   BIGINT NOT NULL,
    answered_at BIGINT NULL,
    ended_at    BIGINT NULL,
    version     BIGINT NOT NULL DEFAULT 0,
    UNIQUE KEY one_session_one_ticket (channel, session_id),
    KEY by_time (opened_at, number),
    KEY by_agent (agent_id, opened_at, number),
    KEY by_queue (queue_id, opened_at, number),
    KEY by_state (state, opened_at, number),
    KEY by_customer (customer_id, opened_at, number)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
