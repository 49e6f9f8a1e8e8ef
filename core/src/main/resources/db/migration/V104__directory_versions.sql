-- People edit agents, queues and skills as well. A queue that is given up keeps its row: history refers to it.
ALTER TABLE agent ADD COLUMN version BIGINT NOT NULL DEFAULT 0;
ALTER TABLE service_queue
    ADD COLUMN deleted_at BIGINT NULL,
    ADD COLUMN version BIGINT NOT NULL DEFAULT 0;
ALTER TABLE skill
    ADD COLUMN description VARCHAR(200) NOT NULL DEFAULT '',
    ADD COLUMN version BIGINT NOT NULL DEFAULT 0;
