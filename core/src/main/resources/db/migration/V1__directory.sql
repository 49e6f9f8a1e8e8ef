-- Who works here and which lines are served. Times everywhere are milliseconds since 1970 UTC (docs/adr/0020).
-- Ids and codes are ASCII and compared byte by byte; texts for people are utf8mb4.

CREATE TABLE skill (
    name VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE agent (
    id           VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    display_name VARCHAR(120) NOT NULL,
    phone        VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    enabled      BOOLEAN NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE agent_skill (
    agent_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    skill    VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    level    TINYINT NOT NULL CHECK (level BETWEEN 1 AND 10),
    PRIMARY KEY (agent_id, skill),
    FOREIGN KEY (agent_id) REFERENCES agent (id) ON DELETE CASCADE,
    FOREIGN KEY (skill) REFERENCES skill (name)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE account (
    name           VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    display_name   VARCHAR(120) NOT NULL,
    password_hash  VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    phone_unmasked BOOLEAN NOT NULL,
    enabled        BOOLEAN NOT NULL,
    agent_id       VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL UNIQUE,
    FOREIGN KEY (agent_id) REFERENCES agent (id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE account_role (
    account VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    role    VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (account, role),
    FOREIGN KEY (account) REFERENCES account (name) ON DELETE CASCADE
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE service_queue (
    id       VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    name     VARCHAR(120) NOT NULL,
    priority TINYINT NOT NULL CHECK (priority BETWEEN 0 AND 9),
    ring_ms  BIGINT NOT NULL,
    wrap_ms  BIGINT NOT NULL,
    music    VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    recorded BOOLEAN NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- A dialled number leads to one queue.
CREATE TABLE queue_dialed (
    dialed   VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    queue_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    FOREIGN KEY (queue_id) REFERENCES service_queue (id) ON DELETE CASCADE
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE queue_step (
    queue_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    step     TINYINT NOT NULL CHECK (step BETWEEN 0 AND 9),
    after_ms BIGINT NOT NULL,
    PRIMARY KEY (queue_id, step),
    FOREIGN KEY (queue_id) REFERENCES service_queue (id) ON DELETE CASCADE
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE queue_step_requirement (
    queue_id  VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    step      TINYINT NOT NULL,
    skill     VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    min_level TINYINT NOT NULL CHECK (min_level BETWEEN 1 AND 10),
    PRIMARY KEY (queue_id, step, skill),
    FOREIGN KEY (queue_id, step) REFERENCES queue_step (queue_id, step) ON DELETE CASCADE,
    FOREIGN KEY (skill) REFERENCES skill (name)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
