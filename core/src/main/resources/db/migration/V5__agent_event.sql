-- What agents did and when, append-only: the history of their states. state is where the fact leads.
CREATE TABLE agent_event (
    entry_ms  BIGINT NOT NULL,
    entry_seq BIGINT NOT NULL,
    place     INT NOT NULL,
    agent_id  VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    at        BIGINT NOT NULL,
    kind      VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state     VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
    reason    VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
    call_id   CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
    payload   JSON NOT NULL,
    PRIMARY KEY (entry_ms, entry_seq, place),
    KEY by_agent (agent_id, at)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
