-- A list within somebody's reach is narrowed by any filter, and ordered by when tickets are due, within the one key that finds them. A
-- channel takes a byte there, a due time none where there is none, as of all that are resolved; who has a ticket is only where a list by
-- assignee is not read by by_assignee. What many agents answered is come upon among all, and is narrowed there likewise.
ALTER TABLE ticket
    DROP KEY IF EXISTS by_time,
    DROP KEY IF EXISTS by_agent,
    DROP KEY IF EXISTS by_assignee,
    DROP KEY IF EXISTS by_team,
    DROP KEY IF EXISTS by_department,
    DROP KEY IF EXISTS by_team_agent,
    DROP KEY IF EXISTS by_department_agent,
    DROP KEY IF EXISTS by_queue_waiting,
    DROP KEY IF EXISTS by_team_waiting,
    DROP KEY IF EXISTS by_department_waiting,
    ADD KEY by_time
        (opened_at DESC, number DESC, state, priority, category_id, store_id, queue_id, agent_id, customer_id, channel, due_at),
    ADD KEY by_agent
        (agent_id, opened_at DESC, number DESC, state, priority, category_id, store_id, queue_id, customer_id, assignee, team_id,
        department_id, channel, due_at),
    ADD KEY by_assignee
        (assignee, opened_at DESC, number DESC, state, priority, category_id, store_id, queue_id, agent_id, customer_id, team_id,
        department_id, channel, due_at),
    ADD KEY by_team
        (team_id, opened_at DESC, number DESC, state, priority, category_id, store_id, queue_id, agent_id, customer_id, channel,
        due_at),
    ADD KEY by_department
        (department_id, opened_at DESC, number DESC, state, priority, category_id, store_id, queue_id, agent_id, customer_id,
        channel, due_at),
    ADD KEY by_team_agent
        (team_agent, opened_at DESC, number DESC, state, priority, category_id, store_id, queue_id, customer_id, department_id,
        assignee, channel, due_at),
    ADD KEY by_department_agent
        (department_agent, opened_at DESC, number DESC, state, priority, category_id, store_id, queue_id, customer_id, team_id,
        assignee, channel, due_at),
    ADD KEY by_queue_waiting
        (queue_waiting, opened_at DESC, number DESC, state, priority, category_id, store_id, customer_id, channel, due_at),
    ADD KEY by_team_waiting
        (team_waiting, opened_at DESC, number DESC, state, priority, category_id, store_id, queue_id, agent_id, customer_id, channel,
        due_at),
    ADD KEY by_department_waiting
        (department_waiting, opened_at DESC, number DESC, state, priority, category_id, store_id, queue_id, agent_id, customer_id,
        channel, due_at);
