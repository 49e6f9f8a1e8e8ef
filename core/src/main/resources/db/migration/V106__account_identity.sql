-- Who signs in elsewhere: the person that an identity provider means by a subject is always the same account here.
CREATE TABLE account_identity (
    provider VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject  VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    account  VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (provider, subject),
    KEY by_account (account),
    FOREIGN KEY (account) REFERENCES account (name)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
