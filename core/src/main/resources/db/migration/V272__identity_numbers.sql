-- Customers are found by the number of an identity document as by a telephone number: by an HMAC beside its seal (docs/adr/0075).
-- SQL has no keys: what was stored before is found once `callwright privacy rotate` has been run.
ALTER TABLE customer
    ADD COLUMN IF NOT EXISTS id_number_index CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER id_number_sealed,
    ADD KEY IF NOT EXISTS by_id_number (id_number_index);

-- IGNORE: a role that was removed gets nothing.
INSERT IGNORE INTO role_permission (role, permission, scope) VALUES
    ('team_lead', 'identity:find', 'ALL'),
    ('team_lead', 'identity:reveal', 'ALL'),
    ('supervisor', 'identity:find', 'ALL'),
    ('supervisor', 'identity:reveal', 'ALL');
