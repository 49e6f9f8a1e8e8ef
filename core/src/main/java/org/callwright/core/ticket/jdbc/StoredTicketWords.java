package org.callwright.core.ticket.jdbc;

import jakarta.inject.Singleton;
import org.callwright.core.ticket.TicketWords;

@Singleton
final class StoredTicketWords implements TicketWords {
    private static final int BATCH = 500;

    private final TicketTextTable tickets;
    private final WordBatch batch;

    StoredTicketWords(TicketTextTable tickets, WordBatch batch) {
        this.tickets = tickets;
        this.batch = batch;
    }

    @Override
    public long writeAnew(Progress progress) {
        long count = tickets.count();
        long seen = 0;
        long last = 0;
        for (WordBatch.Done done = batch.after(last, BATCH); done.seen() > 0; done = batch.after(last, BATCH)) {
            last = done.last();
            seen += done.seen();
            progress.at(seen, Math.max(count, seen));
        }
        return seen;
    }
}
