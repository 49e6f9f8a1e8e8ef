-- When a ticket had its first response and was first taken on: by the call's answer or by people, whichever came first.
-- Worked out by the database, so whoever writes one of the two need not know of it.
ALTER TABLE ticket
    ADD first_response_at BIGINT AS (IF(answered_at IS NULL OR responded_at < answered_at, responded_at, answered_at)) VIRTUAL,
    ADD first_owned_at    BIGINT AS (IF(answered_at IS NULL OR owned_at < answered_at, owned_at, answered_at)) VIRTUAL;

ALTER TABLE ticket
    ADD KEY by_first_response (first_response_at),
    ADD KEY by_first_owned (first_owned_at),
    ADD KEY by_resolution (resolved_at);

ALTER TABLE sla_clock
    ADD KEY by_meeting (met_at),
    ADD KEY by_end (due_at);
