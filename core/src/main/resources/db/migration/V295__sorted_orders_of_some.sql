-- Orders of a store, a platform, a status or a mark are listed by what was paid.
ALTER TABLE customer_order
    ADD KEY IF NOT EXISTS by_store_and_paid (store_id, paid_amount, id),
    ADD KEY IF NOT EXISTS by_platform_and_paid (platform, paid_amount, id),
    ADD KEY IF NOT EXISTS by_status_and_paid (status, paid_amount, id),
    ADD KEY IF NOT EXISTS by_member_and_paid (member_mark, paid_amount, id),
    ADD KEY IF NOT EXISTS by_points_and_paid (points_mark, paid_amount, id),
    ADD KEY IF NOT EXISTS by_campaign_and_paid (campaign_mark, paid_amount, id);
