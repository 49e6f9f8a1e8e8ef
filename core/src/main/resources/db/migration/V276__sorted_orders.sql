-- Orders are listed by what was paid, and by how far they have come.
ALTER TABLE customer_order
    ADD KEY IF NOT EXISTS by_paid_amount (paid_amount, id),
    ADD KEY IF NOT EXISTS by_status_and_id (status, id);
