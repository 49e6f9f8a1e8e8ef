-- Reports of calls by what their tickets say read two indexes and no rows: a day of a million calls in a third of the time.
-- One of their own: with the ticket in by_figures_in, those by queue and agent took half as long again.
ALTER TABLE call_record
    ADD KEY by_places_in (direction, arrived_at, ticket, agent_id, answered_at, ended_at, talked_ms, held_ms, wrapped_ms);

ALTER TABLE ticket
    ADD KEY by_filing (number, store_id, category_id);
