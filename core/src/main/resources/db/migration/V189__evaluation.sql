-- What reviewers found. Nothing of an evaluation is changed but that it is withdrawn, and its note forgotten with a person;
-- its marks have the criteria as the form had them then, so that a score can always be computed again.
CREATE TABLE evaluation (
    id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    form         VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    form_version BIGINT NOT NULL,
    ticket_id    BIGINT NOT NULL,
    ticket       VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    call_id      CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
    agent_id     VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    score        INT NOT NULL CHECK (score BETWEEN 0 AND 10000),
    reviewer     VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    note         VARCHAR(2000) NOT NULL,
    given_at     BIGINT NOT NULL,
    withdrawn_at BIGINT NULL,
    KEY by_time (given_at, id, withdrawn_at, agent_id, ticket_id, score),
    KEY by_agent (agent_id, given_at, id),
    KEY by_ticket (ticket_id, given_at, id),
    KEY by_number (ticket),
    FOREIGN KEY (ticket_id) REFERENCES ticket (id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- points NULL: the criterion did not apply.
CREATE TABLE evaluation_mark (
    evaluation_id BIGINT NOT NULL,
    place         SMALLINT NOT NULL,
    criterion     VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name          VARCHAR(200) NOT NULL,
    weight        SMALLINT NOT NULL,
    most          SMALLINT NOT NULL,
    points        SMALLINT NULL,
    PRIMARY KEY (evaluation_id, place),
    FOREIGN KEY (evaluation_id) REFERENCES evaluation (id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
