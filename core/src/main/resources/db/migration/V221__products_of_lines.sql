-- A ticket is found by the products of the lines that it is linked to, too: of one line, or of all of an order or sub-order
-- (docs/adr/0062). Numbers of our orders are ASCII, those that tickets name may be anything.

INSERT IGNORE INTO ticket_term (term, opened, ticket)
SELECT CONCAT('#', l.sku), t.opened_at, t.number FROM ticket_order_link k JOIN ticket t ON t.id = k.ticket_id
JOIN customer_order m ON m.number = CONVERT(k.order_no USING ascii) COLLATE ascii_bin AND m.number = k.order_no
JOIN order_line l ON l.order_id = m.id
WHERE (k.sub_order = '' OR k.sub_order = m.number) AND (k.line = 0 OR k.line = l.line);

INSERT IGNORE INTO ticket_term (term, opened, ticket)
SELECT CONCAT('#', l.sku), t.opened_at, t.number FROM ticket_order_link k JOIN ticket t ON t.id = k.ticket_id
JOIN customer_order m ON m.number = CONVERT(k.order_no USING ascii) COLLATE ascii_bin AND m.number = k.order_no
JOIN order_line_component l ON l.order_id = m.id
WHERE (k.sub_order = '' OR k.sub_order = m.number) AND (k.line = 0 OR k.line = l.line);

INSERT IGNORE INTO ticket_term (term, opened, ticket)
SELECT CONCAT('#', l.sku), t.opened_at, t.number FROM ticket_order_link k JOIN ticket t ON t.id = k.ticket_id
JOIN customer_order m ON m.number = CONVERT(k.order_no USING ascii) COLLATE ascii_bin AND m.number = k.order_no
JOIN customer_order p ON p.parent_id = m.id
JOIN order_line l ON l.order_id = p.id
WHERE (k.sub_order = '' OR k.sub_order = p.number) AND (k.line = 0 OR k.line = l.line);

INSERT IGNORE INTO ticket_term (term, opened, ticket)
SELECT CONCAT('#', l.sku), t.opened_at, t.number FROM ticket_order_link k JOIN ticket t ON t.id = k.ticket_id
JOIN customer_order m ON m.number = CONVERT(k.order_no USING ascii) COLLATE ascii_bin AND m.number = k.order_no
JOIN customer_order p ON p.parent_id = m.id
JOIN order_line_component l ON l.order_id = p.id
WHERE (k.sub_order = '' OR k.sub_order = p.number) AND (k.line = 0 OR k.line = l.line);
