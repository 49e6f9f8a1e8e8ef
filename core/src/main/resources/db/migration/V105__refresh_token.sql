-- Tokens with which a session is prolonged (docs/adr/0043). Only their hashes are kept; each is good for one use, and a
-- used one stays to be recognised: who presents it again has stolen it, or it was stolen from him.
CREATE TABLE refresh_token (
    hash       CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    session    VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    account    VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    begun_at   BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at    BIGINT NULL,
    KEY by_session (session),
    KEY by_account (account),
    KEY by_expiry (expires_at)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
