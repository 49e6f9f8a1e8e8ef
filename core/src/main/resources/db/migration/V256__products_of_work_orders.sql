-- A work order is found by the products of the lines that it is linked to as a ticket is, by the same kind of terms
-- (docs/adr/0062, 0076). A SKU is longer than a word.
ALTER TABLE work_order_term MODIFY term VARCHAR(70) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL;

INSERT IGNORE INTO work_order_term (term, made, work_order)
SELECT CONCAT('#', k.sku), w.created_at, w.number FROM work_order_link k JOIN work_order w ON w.id = k.work_order_id
WHERE k.sku <> '';

INSERT IGNORE INTO work_order_term (term, made, work_order)
SELECT CONCAT('#', l.sku), w.created_at, w.number FROM (
    SELECT work_order_id, IF(order_no LIKE '%/%', SUBSTRING_INDEX(order_no, '/', 1), NULL) AS platform,
           SUBSTRING(order_no, LOCATE('/', order_no) + 1) AS order_no, sub_order, line
    FROM work_order_link WHERE order_no <> ''
) k
JOIN work_order w ON w.id = k.work_order_id
JOIN customer_order m ON m.number = CONVERT(k.order_no USING ascii) COLLATE ascii_bin
                     AND CONVERT(m.number USING utf8mb4) COLLATE utf8mb4_bin = k.order_no
                     AND (k.platform IS NULL OR CONVERT(m.platform USING utf8mb4) COLLATE utf8mb4_bin = k.platform)
JOIN order_line l ON l.order_id = m.id
WHERE (k.sub_order = '' OR k.sub_order = m.number) AND (k.line = 0 OR k.line = l.line);

INSERT IGNORE INTO work_order_term (term, made, work_order)
SELECT CONCAT('#', l.sku), w.created_at, w.number FROM (
    SELECT work_order_id, IF(order_no LIKE '%/%', SUBSTRING_INDEX(order_no, '/', 1), NULL) AS platform,
           SUBSTRING(order_no, LOCATE('/', order_no) + 1) AS order_no, sub_order, line
    FROM work_order_link WHERE order_no <> ''
) k
JOIN work_order w ON w.id = k.work_order_id
JOIN customer_order m ON m.number = CONVERT(k.order_no USING ascii) COLLATE ascii_bin
                     AND CONVERT(m.number USING utf8mb4) COLLATE utf8mb4_bin = k.order_no
                     AND (k.platform IS NULL OR CONVERT(m.platform USING utf8mb4) COLLATE utf8mb4_bin = k.platform)
JOIN order_line_component l ON l.order_id = m.id
WHERE (k.sub_order = '' OR k.sub_order = m.number) AND (k.line = 0 OR k.line = l.line);

INSERT IGNORE INTO work_order_term (term, made, work_order)
SELECT CONCAT('#', l.sku), w.created_at, w.number FROM (
    SELECT work_order_id, IF(order_no LIKE '%/%', SUBSTRING_INDEX(order_no, '/', 1), NULL) AS platform,
           SUBSTRING(order_no, LOCATE('/', order_no) + 1) AS order_no, sub_order, line
    FROM work_order_link WHERE order_no <> ''
) k
JOIN work_order w ON w.id = k.work_order_id
JOIN customer_order m ON m.number = CONVERT(k.order_no USING ascii) COLLATE ascii_bin
                     AND CONVERT(m.number USING utf8mb4) COLLATE utf8mb4_bin = k.order_no
                     AND (k.platform IS NULL OR CONVERT(m.platform USING utf8mb4) COLLATE utf8mb4_bin = k.platform)
JOIN customer_order p ON p.parent_id = m.id
JOIN order_line l ON l.order_id = p.id
WHERE (k.sub_order = '' OR k.sub_order = p.number) AND (k.line = 0 OR k.line = l.line);

INSERT IGNORE INTO work_order_term (term, made, work_order)
SELECT CONCAT('#', l.sku), w.created_at, w.number FROM (
    SELECT work_order_id, IF(order_no LIKE '%/%', SUBSTRING_INDEX(order_no, '/', 1), NULL) AS platform,
           SUBSTRING(order_no, LOCATE('/', order_no) + 1) AS order_no, sub_order, line
    FROM work_order_link WHERE order_no <> ''
) k
JOIN work_order w ON w.id = k.work_order_id
JOIN customer_order m ON m.number = CONVERT(k.order_no USING ascii) COLLATE ascii_bin
                     AND CONVERT(m.number USING utf8mb4) COLLATE utf8mb4_bin = k.order_no
                     AND (k.platform IS NULL OR CONVERT(m.platform USING utf8mb4) COLLATE utf8mb4_bin = k.platform)
JOIN customer_order p ON p.parent_id = m.id
JOIN order_line_component l ON l.order_id = p.id
WHERE (k.sub_order = '' OR k.sub_order = p.number) AND (k.line = 0 OR k.line = l.line);
