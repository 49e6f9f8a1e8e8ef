-- Orders are listed by a campaign, newest first. placed_at is the order's.
ALTER TABLE order_promotion
    ADD COLUMN IF NOT EXISTS placed_at BIGINT NOT NULL DEFAULT 0,
    ADD KEY IF NOT EXISTS by_campaign (campaign, placed_at, order_id);

UPDATE order_promotion p JOIN customer_order o ON o.id = p.order_id SET p.placed_at = o.placed_at;
