-- Of each goal and end a report reads those of its period, not all clocks of the period for each.
ALTER TABLE sla_clock
    DROP KEY by_meeting,
    DROP KEY by_end,
    ADD KEY by_meeting (goal, state, met_at),
    ADD KEY by_end (goal, state, due_at);
