-- Which files were taken in, by whom, and what became of them.
CREATE TABLE import_run (
    id         CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    kind       VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    format     VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    mode       VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    account    VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state      ENUM ('RUNNING', 'APPLIED', 'REFUSED', 'BROKEN') NOT NULL,
    rows_read  BIGINT NOT NULL,
    rows_bad   BIGINT NOT NULL,
    started_at BIGINT NOT NULL,
    touched_at BIGINT NOT NULL,
    KEY by_time (started_at, id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE import_error (
    run_id      CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    nth         INT NOT NULL,
    line        BIGINT NOT NULL,
    column_name VARCHAR(120) NOT NULL,
    message     VARCHAR(500) NOT NULL,
    PRIMARY KEY (run_id, nth),
    FOREIGN KEY (run_id) REFERENCES import_run (id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
