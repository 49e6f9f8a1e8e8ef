-- In which queue a call is while it lasts: the calls behind a queue's live figures are few among all that have ended, and a
-- transferred one is no longer in the queue in which it arrived.
ALTER TABLE call_record
    ADD COLUMN present_queue_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD KEY by_presence (present_queue_id, arrived_at, id);

UPDATE call_record c
SET present_queue_id = COALESCE(
    (SELECT JSON_VALUE(e.payload, '$.queue') FROM call_event e
     WHERE e.call_id = c.id AND e.kind IN ('CallArrived', 'Transferred') AND e.legal
     ORDER BY e.entry_ms DESC, e.entry_seq DESC, e.place DESC LIMIT 1), c.queue_id)
WHERE c.state <> 'ENDED';
