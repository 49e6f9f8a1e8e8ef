-- The trail is listed by time, whatever it is filtered by.
ALTER TABLE audit_entry
    DROP KEY by_account,
    DROP KEY by_action,
    DROP KEY by_subject,
    ADD KEY by_account (account, at, seq),
    ADD KEY by_action (action, at, seq),
    ADD KEY by_subject (subject, subject_id, at, seq);
