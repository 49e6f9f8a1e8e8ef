-- What first contacts are compared by, in two indexes that have nothing else (docs/adr/0063): whose an answered call is, by half of the
-- blind index, and whose a ticket is that has had one. Worked out by the database, so they follow when a number is sealed
-- anew or erased, and when a ticket gets another customer. (Without RTRIM a CHAR would depend on the session.)
ALTER TABLE call_record
    ADD COLUMN contact_caller BINARY(16)
        AS (IF(direction = 'IN' AND answered_at IS NOT NULL, UNHEX(LEFT(RTRIM(caller_index), 32)), NULL)) VIRTUAL;

ALTER TABLE call_record
    ADD KEY by_contact (contact_caller, arrived_at, ticket);

-- When the last of the calls about it arrived that an agent has answered. That we have reached a customer ourselves answers his
-- ticket, too, and is no contact of his.
ALTER TABLE ticket
    ADD COLUMN called_at BIGINT NULL;

UPDATE ticket t
JOIN (SELECT ticket, MAX(arrived_at) AS arrived FROM call_record WHERE direction = 'IN' AND answered_at IS NOT NULL GROUP BY ticket) c
    ON c.ticket = t.number
SET t.called_at = c.arrived;

ALTER TABLE ticket
    ADD COLUMN contact_customer BIGINT AS (IF(called_at IS NULL, NULL, customer_id)) VIRTUAL;

ALTER TABLE ticket
    ADD KEY by_contact (contact_customer, opened_at);
