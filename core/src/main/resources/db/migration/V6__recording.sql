CREATE TABLE recording (
    call_id     CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    offer       BIGINT NOT NULL,
    path        VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    duration_ms BIGINT NOT NULL,
    bytes       BIGINT NOT NULL,
    sha256      CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    channels    TINYINT NOT NULL,
    finished_at BIGINT NOT NULL,
    PRIMARY KEY (call_id, offer)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
