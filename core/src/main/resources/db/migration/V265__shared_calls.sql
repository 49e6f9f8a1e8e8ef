-- Whether a call that was answered was so by anybody else than agent_id: reports by agent look up the conversations of such calls, which are few, and
-- take all others as they stand.
ALTER TABLE call_record ADD COLUMN IF NOT EXISTS shared BOOLEAN NOT NULL DEFAULT FALSE;

UPDATE call_record c
JOIN (SELECT DISTINCT l.call_id FROM call_leg l JOIN call_record r ON r.id = l.call_id
      WHERE l.answered_at IS NOT NULL AND NOT l.agent_id <=> r.agent_id) s ON s.call_id = c.id
SET c.shared = TRUE;

ALTER TABLE call_record
    DROP KEY IF EXISTS by_figures_in,
    DROP KEY IF EXISTS by_places_in,
    ADD KEY by_figures_in
        (direction, arrived_at, queue_id, agent_id, shared, answered_at, ended_at, talked_ms, held_ms, wrapped_ms),
    ADD KEY by_places_in
        (direction, arrived_at, ticket, agent_id, shared, answered_at, ended_at, talked_ms, held_ms, wrapped_ms);
