-- Views are listed for those who see them: their owners, and everybody where they are shared. What is given up is in neither index.
ALTER TABLE definition
    ADD COLUMN IF NOT EXISTS view_owner VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
        AS (IF(kind = 'view' AND deleted_at IS NULL, JSON_VALUE(content, '$.owner'), NULL)) VIRTUAL,
    ADD COLUMN IF NOT EXISTS view_shared BOOLEAN
        AS (IF(kind = 'view' AND deleted_at IS NULL AND JSON_VALUE(content, '$.shared') IN ('1', 'true'), TRUE, NULL)) VIRTUAL;

ALTER TABLE definition
    ADD KEY IF NOT EXISTS by_view_owner (view_owner, id),
    ADD KEY IF NOT EXISTS by_view_shared (view_shared, id);
