package org.callwright.core.ticket.jdbc;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.callwright.core.jdbc.Bulk;
import org.callwright.core.projection.TicketChange;
import org.jspecify.annotations.Nullable;

/**
 * Writes what calls do to their tickets; a call's own row, which names its ticket, is written before. Each statement writes
 * only what the call has to say, and does not count as a change of people's: who is editing the ticket goes on. Only that a
 * ticket waits for its customer no longer is a change as if somebody had said so. Whoever looks after due times is told to
 * look, and whoever wants to know of it is told.
 */
@Singleton
public final class TicketChanges {
    // A call given up for lost whose caller was there after all goes on as another call: its ticket stays the one that
    // the caller was told.
    private static final String OPENED_ALREADY = "changed_at = GREATEST(changed_at, VALUES(changed_at))";
    private static final String OF_CALL = ", changed_at = GREATEST(changed_at, ?), attention_at = ?"
            + " WHERE number = (SELECT ticket FROM call_record WHERE id = ?)";
    private static final String ANSWERED = "UPDATE ticket SET answered_at = COALESCE(answered_at, ?), agent_id = ?,"
            + " called_at = (SELECT IF(direction = 'IN', GREATEST(arrived_at, COALESCE(ticket.called_at, 0)), ticket.called_at)"
            + " FROM call_record WHERE id = ?),"
            + " state = IF(state = 'OPEN', 'IN_PROGRESS', state)" + OF_CALL;
    private static final String RECOGNISED = "UPDATE ticket SET customer_id = COALESCE(customer_id, ?)" + OF_CALL;
    private static final String TRANSFERRED = "UPDATE ticket SET queue_id = ?" + OF_CALL;
    private static final String ENDED = "UPDATE ticket SET ended_at = ?" + OF_CALL;

    private final Bulk bulk;
    private final OpeningStores stores;
    private final OriginOrders origins;
    private final AwaitedCallers awaited;
    private final CallNews news;
    private final OriginProducts products;

    TicketChanges(
            Bulk bulk,
            OpeningStores stores,
            OriginOrders origins,
            AwaitedCallers awaited,
            CallNews news,
            OriginProducts products) {
        this.news = news;
        this.products = products;
        this.awaited = awaited;
        this.bulk = bulk;
        this.stores = stores;
        this.origins = origins;
    }

    public void save(List<TicketChange> changes) {
        List<TicketChange.Opened> opened = new ArrayList<>();
        List<TicketChange.Answered> answered = new ArrayList<>();
        List<TicketChange.Recognised> recognised = new ArrayList<>();
        List<List<@Nullable Object>> transferred = new ArrayList<>();
        List<List<@Nullable Object>> ended = new ArrayList<>();
        for (TicketChange change : changes) {
            switch (change) {
                case TicketChange.Opened c -> opened.add(c);
                case TicketChange.Answered c -> answered.add(c);
                case TicketChange.Recognised c -> recognised.add(c);
                case TicketChange.Transferred c -> transferred.add(Bulk.row(c.queue(), c.at(), c.at(), c.call()));
                case TicketChange.ContactEnded c -> ended.add(Bulk.row(c.at(), c.at(), c.at(), c.call()));
            }
        }
        List<TicketChange> telling = news.among(changes);
        bulk.insert(TicketTable.Row.class, stores.rows(opened), OPENED_ALREADY);
        bulk.updateEach(
                ANSWERED,
                answered.stream()
                        .map(c -> Bulk.row(c.at(), c.agent(), c.call(), c.at(), c.at(), c.call()))
                        .toList());
        bulk.updateEach(
                RECOGNISED,
                recognised.stream()
                        .map(c -> Bulk.row(c.customer(), c.at(), c.at(), c.call()))
                        .toList());
        List<List<@Nullable Object>> preselected = origins.of(recognised);
        bulk.updateEach(OriginOrders.PRESELECTED, preselected);
        bulk.updateEach(
                OriginOrders.WORK_ORDERS_FOLLOW,
                preselected.stream().map(row -> Bulk.row(row.getLast())).toList());
        bulk.updateEach(TRANSFERRED, transferred);
        bulk.updateEach(ENDED, ended);
        awaited.spokenTo(answered);
        news.tell(telling);
        products.ofTickets(opened.stream()
                .filter(one -> one.hint().order() != null)
                .map(one -> one.number().value())
                .toList());
        products.ofCalls(
                preselected.stream().map(row -> String.valueOf(row.getLast())).toList());
    }
}
