-- How many people have been forgotten: one row. Each node looks at times whether it has grown, and then drops what other
-- systems told it about people.
CREATE TABLE person_erasure (
    id       TINYINT NOT NULL PRIMARY KEY,
    erasures BIGINT  NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
