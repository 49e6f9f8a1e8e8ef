-- A ticket is found by the products of the order that its customer came in about, too, and a link that names the platform
-- (SHOP/10100) by those of that platform's order (docs/adr/0062). Numbers of our orders are ASCII, those that tickets name
-- may be anything.

INSERT IGNORE INTO ticket_term (term, opened, ticket)
SELECT CONCAT('#', l.sku), t.opened_at, t.number FROM (
    SELECT ticket_id, SUBSTRING_INDEX(order_no, '/', 1) AS platform,
           SUBSTRING(order_no, LOCATE('/', order_no) + 1) AS order_no, sub_order, line
    FROM ticket_order_link WHERE order_no LIKE '%/%'
    UNION ALL
    SELECT id, IF(origin_order LIKE '%/%', SUBSTRING_INDEX(origin_order, '/', 1), NULL),
           SUBSTRING(origin_order, LOCATE('/', origin_order) + 1), '', 0
    FROM ticket WHERE origin_order IS NOT NULL
) k
JOIN ticket t ON t.id = k.ticket_id
JOIN customer_order m ON m.number = CONVERT(k.order_no USING ascii) COLLATE ascii_bin
                     AND CONVERT(m.number USING utf8mb4) COLLATE utf8mb4_bin = k.order_no
                     AND (k.platform IS NULL OR CONVERT(m.platform USING utf8mb4) COLLATE utf8mb4_bin = k.platform)
JOIN order_line l ON l.order_id = m.id
WHERE (k.sub_order = '' OR k.sub_order = m.number) AND (k.line = 0 OR k.line = l.line);

INSERT IGNORE INTO ticket_term (term, opened, ticket)
SELECT CONCAT('#', l.sku), t.opened_at, t.number FROM (
    SELECT ticket_id, SUBSTRING_INDEX(order_no, '/', 1) AS platform,
           SUBSTRING(order_no, LOCATE('/', order_no) + 1) AS order_no, sub_order, line
    FROM ticket_order_link WHERE order_no LIKE '%/%'
    UNION ALL
    SELECT id, IF(origin_order LIKE '%/%', SUBSTRING_INDEX(origin_order, '/', 1), NULL),
           SUBSTRING(origin_order, LOCATE('/', origin_order) + 1), '', 0
    FROM ticket WHERE origin_order IS NOT NULL
) k
JOIN ticket t ON t.id = k.ticket_id
JOIN customer_order m ON m.number = CONVERT(k.order_no USING ascii) COLLATE ascii_bin
                     AND CONVERT(m.number USING utf8mb4) COLLATE utf8mb4_bin = k.order_no
                     AND (k.platform IS NULL OR CONVERT(m.platform USING utf8mb4) COLLATE utf8mb4_bin = k.platform)
JOIN order_line_component l ON l.order_id = m.id
WHERE (k.sub_order = '' OR k.sub_order = m.number) AND (k.line = 0 OR k.line = l.line);

INSERT IGNORE INTO ticket_term (term, opened, ticket)
SELECT CONCAT('#', l.sku), t.opened_at, t.number FROM (
    SELECT ticket_id, SUBSTRING_INDEX(order_no, '/', 1) AS platform,
           SUBSTRING(order_no, LOCATE('/', order_no) + 1) AS order_no, sub_order, line
    FROM ticket_order_link WHERE order_no LIKE '%/%'
    UNION ALL
    SELECT id, IF(origin_order LIKE '%/%', SUBSTRING_INDEX(origin_order, '/', 1), NULL),
           SUBSTRING(origin_order, LOCATE('/', origin_order) + 1), '', 0
    FROM ticket WHERE origin_order IS NOT NULL
) k
JOIN ticket t ON t.id = k.ticket_id
JOIN customer_order m ON m.number = CONVERT(k.order_no USING ascii) COLLATE ascii_bin
                     AND CONVERT(m.number USING utf8mb4) COLLATE utf8mb4_bin = k.order_no
                     AND (k.platform IS NULL OR CONVERT(m.platform USING utf8mb4) COLLATE utf8mb4_bin = k.platform)
JOIN customer_order p ON p.parent_id = m.id
JOIN order_line l ON l.order_id = p.id
WHERE (k.sub_order = '' OR k.sub_order = p.number) AND (k.line = 0 OR k.line = l.line);

INSERT IGNORE INTO ticket_term (term, opened, ticket)
SELECT CONCAT('#', l.sku), t.opened_at, t.number FROM (
    SELECT ticket_id, SUBSTRING_INDEX(order_no, '/', 1) AS platform,
           SUBSTRING(order_no, LOCATE('/', order_no) + 1) AS order_no, sub_order, line
    FROM ticket_order_link WHERE order_no LIKE '%/%'
    UNION ALL
    SELECT id, IF(origin_order LIKE '%/%', SUBSTRING_INDEX(origin_order, '/', 1), NULL),
           SUBSTRING(origin_order, LOCATE('/', origin_order) + 1), '', 0
    FROM ticket WHERE origin_order IS NOT NULL
) k
JOIN ticket t ON t.id = k.ticket_id
JOIN customer_order m ON m.number = CONVERT(k.order_no USING ascii) COLLATE ascii_bin
                     AND CONVERT(m.number USING utf8mb4) COLLATE utf8mb4_bin = k.order_no
                     AND (k.platform IS NULL OR CONVERT(m.platform USING utf8mb4) COLLATE utf8mb4_bin = k.platform)
JOIN customer_order p ON p.parent_id = m.id
JOIN order_line_component l ON l.order_id = p.id
WHERE (k.sub_order = '' OR k.sub_order = p.number) AND (k.line = 0 OR k.line = l.line);
