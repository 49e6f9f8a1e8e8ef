-- What reports add up, in each call's own row; the wait is the way from arrival to answer, or to the end without one.
-- Milliseconds of what is over: a conversation that lasts counts when it ends.
ALTER TABLE call_record
    ADD COLUMN talked_ms  BIGINT NOT NULL DEFAULT 0,
    ADD COLUMN held_ms    BIGINT NOT NULL DEFAULT 0,
    ADD COLUMN wrapped_ms BIGINT NOT NULL DEFAULT 0;

-- One agent's after-call work on one call.
CREATE TABLE wrap_up (
    call_id  CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    agent_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    began_at BIGINT NOT NULL,
    ended_at BIGINT NULL,
    PRIMARY KEY (call_id, agent_id, began_at)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- Each wrap-up ends with the agent's first fact of that kind behind its beginning.
INSERT INTO wrap_up (call_id, agent_id, began_at, ended_at)
SELECT began.call_id, began.agent_id, began.at,
       (SELECT MIN(ended.at) FROM agent_event ended
        WHERE ended.agent_id = began.agent_id AND ended.at >= began.at AND ended.kind = 'WrapUpEnded'
          AND ended.call_id = began.call_id)
FROM agent_event began
WHERE began.kind = 'WrapUpStarted'
GROUP BY began.call_id, began.agent_id, began.at;

UPDATE call_record c
SET talked_ms  = (SELECT COALESCE(SUM(l.ended_at - l.answered_at - l.held_ms), 0) FROM call_leg l
                  WHERE l.call_id = c.id AND l.answered_at IS NOT NULL AND l.ended_at IS NOT NULL),
    held_ms    = (SELECT COALESCE(SUM(l.held_ms), 0) FROM call_leg l
                  WHERE l.call_id = c.id AND l.answered_at IS NOT NULL AND l.ended_at IS NOT NULL),
    wrapped_ms = (SELECT COALESCE(SUM(w.ended_at - w.began_at), 0) FROM wrap_up w
                  WHERE w.call_id = c.id AND w.ended_at IS NOT NULL);

-- A report of all queues reads nothing else.
ALTER TABLE call_record
    ADD KEY by_figures (arrived_at, queue_id, agent_id, answered_at, ended_at, talked_ms, held_ms, wrapped_ms);
