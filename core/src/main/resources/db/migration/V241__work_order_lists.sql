-- What lists of work orders are narrowed by, each with an index in the order of the list. store_id is the ticket's, kept in step
-- with it: there are too many tickets of a store to look for its work orders by them.
ALTER TABLE work_order
    ADD number_tail VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin AS (REVERSE(number_key)) PERSISTENT,
    ADD store_id    VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER department_id,
    ADD KEY by_number_tail (number_tail, created_at, number),
    ADD KEY by_store (store_id, created_at, number),
    ADD KEY by_priority (priority, created_at, number);

UPDATE work_order w JOIN ticket t ON t.number = w.ticket SET w.store_id = t.store_id WHERE t.store_id IS NOT NULL;

-- By which words and pairs of characters a work order is found, as ticket_term (docs/adr/0076). made is its created_at.
CREATE TABLE work_order_term (
    term       VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    made       BIGINT NOT NULL,
    work_order VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (term, made, work_order),
    KEY by_work_order (work_order)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- A link to a sub-order is one to its order's sub-order: found by either number, as tickets are.
ALTER TABLE work_order_link ADD KEY by_sub_order (sub_order, work_order_id);
