-- Systems that ask customers sign in as accounts whose role has this; an administrator makes such a role.
-- IGNORE: where the role that came with Callwright has been removed there is nobody to give it to.
INSERT IGNORE INTO role_permission (role, permission, scope) VALUES
    ('admin', 'satisfaction:write', 'ALL');
