-- Who was told which number in full, why, and until when it can be asked for again.
CREATE TABLE number_reveal (
    id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    account      VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject_kind VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject_id   VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reason       VARCHAR(300) NOT NULL,
    at           BIGINT NOT NULL,
    until_at     BIGINT NOT NULL,
    KEY by_account (account, subject_kind, subject_id, until_at),
    KEY by_subject (subject_kind, subject_id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- How many numbers a person has been told in an hour since 1970. Its row is what nodes wait for each other at.
CREATE TABLE reveal_count (
    account VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    hour    BIGINT NOT NULL,
    used    INT NOT NULL,
    PRIMARY KEY (account, hour)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- What is shown of a caller, in which order; '' means any queue or any role.
CREATE TABLE screen_pop_layout (
    queue_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    role     VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    fields   VARCHAR(400) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version  BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (queue_id, role)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
