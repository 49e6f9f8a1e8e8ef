-- Who sets up accounts or roles gives what they have themselves; who may role:grant gives anything (docs/adr/0040).
-- IGNORE: where the role that came with Callwright has been removed there is nobody to give it to.
INSERT IGNORE INTO role_permission (role, permission, scope) VALUES
    ('admin', 'role:grant', 'ALL');
