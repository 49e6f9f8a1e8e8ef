package org.callwright.core.webhook.jdbc;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callwright.core.jdbc.Bulk;
import org.callwright.core.jdbc.Conditions;
import org.callwright.core.jdbc.Ordering;
import org.callwright.core.page.IdText;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.page.Sorting;
import org.callwright.core.webhook.Delivery;
import org.callwright.core.webhook.Outbox;

@Singleton
final class StoredOutbox implements Outbox {
    private static final int LONGEST_ERROR = 200;

    /** Whose number is higher has come later. */
    private static final Ordering<DeliveryTable.Row> ORDERING = Ordering.<DeliveryTable.Row>byNumber(
                    new Sorting("id", true), "id", DeliveryTable.Row::id)
            .number("id", "id", DeliveryTable.Row::id);

    private final DeliveryTable table;
    private final Bulk bulk;

    StoredOutbox(DeliveryTable table, Bulk bulk) {
        this.bulk = bulk;
        this.table = table;
    }

    @Override
    public void add(String webhook, String event, String body, Instant now) {
        table.insert(pending(webhook, event, body, now));
    }

    @Override
    public void addAll(String webhook, List<Message> messages, Instant now) {
        bulk.insert(
                DeliveryTable.Row.class,
                messages.stream()
                        .map(message -> pending(webhook, message.event(), message.body(), now))
                        .toList(),
                "id = id");
    }

    private static DeliveryTable.Row pending(String webhook, String event, String body, Instant now) {
        return new DeliveryTable.Row(0, webhook, event, body, Delivery.State.PENDING, 0, now, now, "");
    }

    @Override
    public long waiting(String webhook) {
        return table.waiting(webhook);
    }

    @Override
    public List<Delivery> claim(Instant now, Instant hiddenUntil, int most, int mostEach) {
        List<Delivery> due = new ArrayList<>();
        for (String webhook : table.dueWebhooks(now, most)) {
            table.due(webhook, now, Math.min(mostEach, most - due.size())).stream()
                    .map(DeliveryTable.Row::delivery)
                    .forEach(due::add);
            if (due.size() >= most) {
                break;
            }
        }
        hide(due, hiddenUntil);
        return due;
    }

    private void hide(List<Delivery> deliveries, Instant until) {
        if (!deliveries.isEmpty()) {
            table.hide(deliveries.stream().map(Delivery::id).toList(), until);
        }
    }

    @Override
    public void rest(String webhook, List<Delivery> claimed, Instant until) {
        hide(claimed, until);
        table.rest(webhook, until);
    }

    @Override
    public void told(Delivery delivery) {
        table.deleteById(delivery.id());
    }

    @Override
    public void failed(Delivery delivery, Optional<Instant> next, String error) {
        table.failed(
                delivery.id(),
                next.isPresent() ? Delivery.State.PENDING : Delivery.State.DEAD,
                next.orElse(null),
                error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error);
    }

    @Override
    public Page<Delivery> dead(String webhook, PageRequest page) {
        if (!IdText.possible(webhook)) {
            return Page.empty();
        }
        return new Conditions<DeliveryTable.Row>()
                .equal("webhook", webhook)
                .equal("state", Delivery.State.DEAD)
                .ordered(table, page, ORDERING)
                .map(DeliveryTable.Row::delivery);
    }

    @Override
    public boolean replay(String webhook, long delivery, Instant now) {
        return table.replay(webhook, delivery, now) > 0;
    }

    @Override
    public void forget(Instant createdBefore) {
        table.forget(createdBefore);
    }
}
