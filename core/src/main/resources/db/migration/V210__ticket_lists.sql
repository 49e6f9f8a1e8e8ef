-- Lists are read newest first, so that is how their indexes are. Each carries what lists are narrowed by as well: what does not
-- fit is then passed over within the index, and a ticket's row is read only when it is shown.
-- Who waits to be taken on is found in three ways, and is hardly ever among the many who do not.
ALTER TABLE ticket
    ADD queue_waiting VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin
        AS (IF(assignee IS NULL AND agent_id IS NULL, queue_id, NULL)) VIRTUAL,
    ADD team_waiting VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin AS (IF(assignee IS NULL, team_id, NULL)) VIRTUAL,
    ADD department_waiting VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin
        AS (IF(assignee IS NULL AND team_id IS NULL, department_id, NULL)) VIRTUAL;

ALTER TABLE ticket
    DROP KEY by_time, DROP KEY by_queue, DROP KEY by_agent, DROP KEY by_assignee, DROP KEY by_team, DROP KEY by_department,
    DROP KEY by_store, DROP KEY by_category, DROP KEY by_state, DROP KEY by_priority,
    DROP KEY by_number_tail,
    ADD KEY by_time
        (opened_at DESC, number DESC, state, priority, category_id, store_id, queue_id, agent_id, customer_id),
    ADD KEY by_queue
        (queue_id, opened_at DESC, number DESC, state, priority, category_id, store_id, agent_id, customer_id),
    ADD KEY by_agent
        (agent_id, opened_at DESC, number DESC, state, priority, category_id, store_id, queue_id, customer_id, assignee, team_id,
        department_id),
    ADD KEY by_assignee
        (assignee, opened_at DESC, number DESC, state, priority, category_id, store_id, queue_id, agent_id, customer_id),
    ADD KEY by_team
        (team_id, opened_at DESC, number DESC, state, priority, category_id, store_id, queue_id, agent_id, customer_id),
    ADD KEY by_department
        (department_id, opened_at DESC, number DESC, state, priority, category_id, store_id, queue_id, agent_id, customer_id),
    ADD KEY by_store
        (store_id, opened_at DESC, number DESC, state, priority, category_id, queue_id, agent_id, customer_id),
    ADD KEY by_category
        (category_id, opened_at DESC, number DESC, state, priority, store_id, queue_id, agent_id, customer_id),
    ADD KEY by_state
        (state, opened_at DESC, number DESC, priority, category_id, store_id, queue_id, agent_id, customer_id),
    ADD KEY by_priority
        (priority, opened_at DESC, number DESC, state, category_id, store_id, queue_id, agent_id, customer_id),
    ADD KEY by_queue_waiting
        (queue_waiting, opened_at DESC, number DESC, state, priority, category_id, store_id, customer_id),
    ADD KEY by_team_waiting
        (team_waiting, opened_at DESC, number DESC, state, priority, category_id, store_id, queue_id, agent_id, customer_id),
    ADD KEY by_department_waiting
        (department_waiting, opened_at DESC, number DESC, state, priority, category_id, store_id, queue_id, agent_id, customer_id),
    ADD KEY by_number_tail (number_tail, opened_at, number);

-- A ticket is found by the products that it is about as it is by its words (docs/adr/0062).
ALTER TABLE ticket_term MODIFY term VARCHAR(70) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL;

INSERT INTO ticket_term (term, opened, ticket)
SELECT CONCAT('#', sku), opened_at, number FROM ticket_product_link JOIN ticket ON ticket.id = ticket_id;
