-- What tells one person from others is not kept, or a view still has it when the person has been forgotten (docs/adr/0045).
-- A view that looked for nothing else makes no sense any more, and is given up.
UPDATE definition SET
    deleted_at = IF(JSON_LENGTH(JSON_REMOVE(content, '$.query.phone', '$.query.name', '$.query.member', '$.query.sort'), '$.query') = 0,
        COALESCE(deleted_at, changed_at), deleted_at),
    content = JSON_REMOVE(content, '$.query.phone', '$.query.name', '$.query.member'),
    version = version + 1
WHERE kind = 'view'
  AND (JSON_EXISTS(content, '$.query.phone') OR JSON_EXISTS(content, '$.query.name') OR JSON_EXISTS(content, '$.query.member'));
