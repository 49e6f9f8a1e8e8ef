-- Requests that a client may send again under the same key, with their answers, for a day (docs/adr/0041). No status: the
-- first one is still under way. claim tells who of several that came at once was the first.
CREATE TABLE request_once (
    account      VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    request_key  VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    claim        CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    request_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    status       SMALLINT NULL,
    etag         VARCHAR(80) NULL,
    location     VARCHAR(250) NULL,
    body         MEDIUMTEXT NULL,
    begun_at     BIGINT NOT NULL,
    PRIMARY KEY (account, request_key),
    KEY by_age (begun_at)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
