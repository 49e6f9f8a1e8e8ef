-- A list in the order of due times goes through all that are due, whoever asks and for whatever: what decides is passed over within the key.
ALTER TABLE ticket
    DROP KEY IF EXISTS by_due,
    ADD KEY by_due
        (due_at, number, state, priority, category_id, store_id, queue_id, agent_id, customer_id, assignee, team_id, department_id,
        channel, created_by, opened_at);
