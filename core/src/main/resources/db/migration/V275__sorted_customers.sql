-- Customers are listed by name, and members by their number. Who is looked for by either is found by the same keys.
ALTER TABLE customer
    ADD KEY IF NOT EXISTS by_name_and_number (name, number),
    ADD KEY IF NOT EXISTS by_member_and_number (member, number),
    DROP KEY IF EXISTS by_name,
    DROP KEY IF EXISTS by_member;
