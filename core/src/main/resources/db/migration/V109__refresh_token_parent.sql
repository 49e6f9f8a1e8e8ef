-- What a refresh token was traded for. Within some seconds, while that has not been used, the first is good once more.
ALTER TABLE refresh_token
    ADD COLUMN parent CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD KEY by_parent (parent);
