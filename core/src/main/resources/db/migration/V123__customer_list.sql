-- The list of customers is of those who survive and are not removed: this index has them in the list's order, and finds
-- who was merged into whom as well.
ALTER TABLE customer
    DROP KEY by_time,
    DROP KEY by_survivor,
    ADD KEY by_person (survivor_id, deleted_at, created_at, number);
