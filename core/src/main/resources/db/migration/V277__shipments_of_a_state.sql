-- Shipments are listed by their state, newest first. by_state has orders of a state of shipments in their own order.
ALTER TABLE shipment
    ADD KEY IF NOT EXISTS by_state_and_id (state, placed_at, id);
