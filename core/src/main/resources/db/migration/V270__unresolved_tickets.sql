-- Those that are neither resolved nor closed, in the order of their ids: the sweep of the clocks goes through them a batch at a time.
ALTER TABLE ticket
    ADD COLUMN IF NOT EXISTS unresolved BOOLEAN AS (IF(state IN ('RESOLVED', 'CLOSED'), NULL, TRUE)) VIRTUAL,
    ADD KEY IF NOT EXISTS by_unresolved (unresolved);
