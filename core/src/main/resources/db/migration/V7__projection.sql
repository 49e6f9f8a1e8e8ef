-- How far each lasting consumer of the event log has come. The row moves on in the transaction that stores what it
-- stands for, and only from where its consumer began: of two that run at once, one stores nothing.
CREATE TABLE projection (
    name          VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    last_event_id VARCHAR(50) CHARACTER SET ascii COLLATE ascii_bin NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- Entries of the log that could not be stored, kept as they were so that the rest could go on.
CREATE TABLE projection_failure (
    name     VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    event_id VARCHAR(50) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    payload  LONGTEXT NOT NULL,
    error    TEXT NOT NULL,
    PRIMARY KEY (name, event_id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- Both from the start: the log forgets only what the hindmost of these has dealt with.
INSERT INTO projection (name, last_event_id) VALUES ('record', '0-0/0'), ('caller-match', '0-0/0');
