-- What people changed and which sensitive things they looked at, for good. Each entry's hash covers its content and the
-- hash before, so that nothing can be altered, taken out or put elsewhere unnoticed (docs/adr/0042). Only inserted and
-- read: the application's database user needs neither UPDATE nor DELETE here.
CREATE TABLE audit_entry (
    seq        BIGINT NOT NULL PRIMARY KEY,
    at         BIGINT NOT NULL,
    account    VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    action     VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject    VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject_id VARCHAR(120) NOT NULL,
    details    TEXT NOT NULL,
    hash       CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    KEY by_time (at, seq),
    KEY by_account (account, seq),
    KEY by_action (action, seq),
    KEY by_subject (subject, subject_id, seq)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- The last entry: who adds one locks this row, so entries follow on each other whatever node they come from.
CREATE TABLE audit_head (
    id   TINYINT NOT NULL PRIMARY KEY,
    seq  BIGINT NOT NULL,
    hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
