-- Who belongs where. What is given up keeps its row: history refers to it.

CREATE TABLE department (
    id         VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    name       VARCHAR(120) NOT NULL,
    deleted_at BIGINT NULL,
    version    BIGINT NOT NULL DEFAULT 0
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE team (
    id            VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    name          VARCHAR(120) NOT NULL,
    department_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    deleted_at    BIGINT NULL,
    version       BIGINT NOT NULL DEFAULT 0,
    FOREIGN KEY (department_id) REFERENCES department (id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE store (
    id         VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    name       VARCHAR(120) NOT NULL,
    city       VARCHAR(120) NOT NULL,
    deleted_at BIGINT NULL,
    version    BIGINT NOT NULL DEFAULT 0
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE account
    ADD COLUMN department_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN version BIGINT NOT NULL DEFAULT 0,
    ADD FOREIGN KEY (department_id) REFERENCES department (id);

CREATE TABLE team_member (
    team_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    account VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (account, team_id),
    FOREIGN KEY (team_id) REFERENCES team (id),
    FOREIGN KEY (account) REFERENCES account (name) ON DELETE CASCADE
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
