-- Reviewers judge everybody's work; agents see how theirs was judged, leads their team's.
-- IGNORE: where a role that came with Callwright has been removed there is nobody to give it to.
INSERT IGNORE INTO role_permission (role, permission, scope) VALUES
    ('agent', 'quality:read', 'OWN'),
    ('team_lead', 'quality:read', 'TEAM'),
    ('supervisor', 'quality:read', 'ALL'),
    ('quality', 'quality:read', 'ALL'),
    ('quality', 'quality:review', 'ALL'),
    ('quality', 'quality:write', 'ALL'),
    ('admin', 'quality:write', 'ALL');
