-- Calls that agents make are no offers to the centre: reports leave them out, answered from the index as before. Which call
-- is one its channel's id says (CallDirection).
ALTER TABLE call_record
    ADD COLUMN direction CHAR(3) CHARACTER SET ascii COLLATE ascii_bin
        AS (IF(unique_id LIKE 'cw-back-%', 'OUT', 'IN')) PERSISTENT,
    ADD KEY by_figures_in (direction, arrived_at, queue_id, agent_id, answered_at, ended_at, talked_ms, held_ms, wrapped_ms),
    DROP KEY by_figures;

-- Who works at a desk may call those back whose tickets he sees. IGNORE: a role that was removed gets nothing.
INSERT IGNORE INTO role_permission (role, permission, scope) VALUES
    ('agent', 'call:dialback', 'OWN'),
    ('team_lead', 'call:dialback', 'TEAM'),
    ('supervisor', 'call:dialback', 'ALL'),
    ('admin', 'call:dialback', 'ALL');
