-- What customers said of the service they had. A source tells each answer under an id of its own, of which only a hash is
-- kept: it makes a repetition known, and whatever that system's ids are made of stays there. Append-only.
CREATE TABLE satisfaction_answer (
    id          BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    source      VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    told_as     CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    survey      ENUM ('CSAT', 'NPS') NOT NULL,
    score       TINYINT NOT NULL CHECK (score BETWEEN 0 AND 10),
    ticket_id   BIGINT NOT NULL,
    call_id     CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
    agent_id    VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    given_at    BIGINT NOT NULL,
    received_at BIGINT NOT NULL,
    UNIQUE KEY once (source, told_as),
    KEY by_time (given_at, id, survey, score, agent_id, ticket_id),
    KEY by_ticket (ticket_id, given_at, id),
    FOREIGN KEY (ticket_id) REFERENCES ticket (id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
