-- A ticket has several calls when one that was given up for lost came back.
ALTER TABLE call_record ADD KEY by_ticket (ticket, arrived_at, id);
