-- A telephone number that somebody looked for once is not kept in clear in what he keeps (docs/adr/0045).
UPDATE definition SET content = JSON_REMOVE(content, '$.query.phone')
WHERE kind = 'view' AND JSON_EXISTS(content, '$.query.phone');
