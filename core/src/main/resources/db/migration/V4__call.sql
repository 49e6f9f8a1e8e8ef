-- One row a call: what its events say, for lists. The last event that has been applied to it is its own watermark, so
-- that an event which comes twice changes nothing. Queues and agents are not foreign keys here and below: history
-- outlives the directory, and a fact about an unknown agent is still a fact.
CREATE TABLE call_record (
    id                  CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    pbx                 VARCHAR(40) NOT NULL,
    unique_id           VARCHAR(150) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    caller_raw          VARCHAR(80) NOT NULL,
    caller_e164         VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
    caller_name         VARCHAR(80) NOT NULL,
    caller_presentation VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    dialed              VARCHAR(80) NOT NULL,
    queue_id            VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    ticket              VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state               VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    step                TINYINT NOT NULL,
    agent_id            VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    offer               BIGINT NULL,
    ending              VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
    match_outcome       VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NULL,
    match_rule          VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    match_customers     VARCHAR(250) CHARACTER SET ascii COLLATE ascii_bin NULL,
    arrived_at          BIGINT NOT NULL,
    answered_at         BIGINT NULL,
    ended_at            BIGINT NULL,
    last_event_id       VARCHAR(50) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    KEY by_time (arrived_at, id),
    KEY by_queue (queue_id, arrived_at, id),
    KEY by_agent (agent_id, arrived_at, id),
    KEY by_caller (caller_e164, arrived_at, id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- Every fact about a call, append-only, under its place in the event log. legal is false for a fact that could not
-- follow on the call's state; it is kept and changes nothing.
CREATE TABLE call_event (
    entry_ms  BIGINT NOT NULL,
    entry_seq BIGINT NOT NULL,
    place     INT NOT NULL,
    call_id   CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    at        BIGINT NOT NULL,
    kind      VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    legal     BOOLEAN NOT NULL,
    payload   JSON NOT NULL,
    PRIMARY KEY (entry_ms, entry_seq, place),
    KEY by_call (call_id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- One offer of a call to an agent; a conversation when it was answered.
CREATE TABLE call_leg (
    call_id     CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    offer       BIGINT NOT NULL,
    agent_id    VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    queue_id    VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    step        TINYINT NOT NULL,
    offered_at  BIGINT NOT NULL,
    ringing_at  BIGINT NULL,
    answered_at BIGINT NULL,
    ended_at    BIGINT NULL,
    failure     VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
    held_since  BIGINT NULL,
    held_ms     BIGINT NOT NULL,
    PRIMARY KEY (call_id, offer),
    KEY by_agent (agent_id, offered_at)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- Why this agent, or why nobody.
CREATE TABLE routing_decision (
    entry_ms       BIGINT NOT NULL,
    entry_seq      BIGINT NOT NULL,
    place          INT NOT NULL,
    call_id        CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    at             BIGINT NOT NULL,
    kind           VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    queue_id       VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    step           TINYINT NULL,
    reason         VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    agent_id       VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    offer          BIGINT NULL,
    candidates     INT NULL,
    eligible       INT NULL,
    idle_since     BIGINT NULL,
    waited_ms      BIGINT NULL,
    waiting_behind INT NULL,
    PRIMARY KEY (entry_ms, entry_seq, place),
    KEY by_call (call_id),
    KEY by_agent (agent_id, at)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
