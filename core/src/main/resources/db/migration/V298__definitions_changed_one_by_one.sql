-- Whoever changes what people set up locks this row first: rules look at what there is of several kinds.
CREATE TABLE IF NOT EXISTS definition_hold (
    id TINYINT NOT NULL PRIMARY KEY
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
