-- A ticket that no team has counts with the teams of who answered last, and so for departments. Such tickets are found by who
-- answered, without looking at those that some team or department has.
ALTER TABLE ticket
    ADD COLUMN IF NOT EXISTS team_agent VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin
        AS (IF(team_id IS NULL, agent_id, NULL)) VIRTUAL,
    ADD COLUMN IF NOT EXISTS department_agent VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin
        AS (IF(department_id IS NULL, agent_id, NULL)) VIRTUAL;

ALTER TABLE ticket
    ADD KEY IF NOT EXISTS by_team_agent
        (team_agent, opened_at DESC, number DESC, state, priority, category_id, store_id, queue_id, customer_id, department_id),
    ADD KEY IF NOT EXISTS by_department_agent
        (department_agent, opened_at DESC, number DESC, state, priority, category_id, store_id, queue_id, customer_id, team_id);
