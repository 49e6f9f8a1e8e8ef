-- By which words and pairs of characters a ticket is found, newest first (docs/adr/0062). Opening and number stand here, too,
-- so that a page of results is one range of this table; a ticket's opening and number never change.
CREATE TABLE ticket_term (
    term   VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    opened BIGINT NOT NULL,
    ticket VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (term, opened, ticket)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
