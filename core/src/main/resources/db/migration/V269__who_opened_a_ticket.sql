-- Who opened a ticket gets at it wherever it goes; null: a call did, or nobody by name. Most have none, so its key is kept small: what else is
-- asked for is looked up in those that one person has opened.
ALTER TABLE ticket
    ADD COLUMN IF NOT EXISTS created_by VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NULL;

UPDATE ticket t JOIN ticket_event e ON e.ticket_id = t.id
SET t.created_by = e.account
WHERE e.kind = 'CREATED' AND e.account <> 'system' AND t.channel <> 'PHONE' AND t.created_by IS NULL;

ALTER TABLE ticket
    ADD KEY IF NOT EXISTS by_creator (created_by, opened_at DESC, number DESC, state, due_at);
