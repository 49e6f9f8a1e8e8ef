-- What people set up for the service desk and the desk reads whole: calendars, service levels, categories, dispositions,
-- macros, views, number schemes ... Each is one document of its kind; what is given up keeps its row, for history
-- names it.
CREATE TABLE definition (
    kind       VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id         VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    content    JSON NOT NULL,
    changed_at BIGINT NOT NULL,
    deleted_at BIGINT NULL,
    version    BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (kind, id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
