package org.callwright.core.webhook;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callwright.core.access.Actor;
import org.callwright.core.definition.Defined;
import org.callwright.core.definition.Definitions;
import org.callwright.core.ticket.CallDeed;
import org.callwright.core.ticket.CallObserver;
import org.callwright.core.ticket.Holder;
import org.callwright.core.ticket.Ticket;
import org.callwright.core.ticket.TicketEvent;
import org.callwright.core.ticket.TicketObserver;
import org.callwright.core.workorder.WorkOrder;
import org.callwright.core.workorder.WorkOrderEvent;
import org.callwright.core.workorder.WorkOrderObserver;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down what is to be told, in the same piece of work as what happened. No personal text is in it: who wants more asks
 * the API, as somebody who may see it.
 */
public final class Announcer implements TicketObserver, WorkOrderObserver, CallObserver {
    private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** An address that has not listened for so long is told no more until it has caught up. */
    private static final long MOST_WAITING = 10_000;

    private final Definitions definitions;
    private final Outbox outbox;
    private final Clock clock;

    public Announcer(Definitions definitions, Outbox outbox, Clock clock) {
        this.definitions = definitions;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void happened(Ticket ticket, TicketEvent event) {
        tell(EventName.of(event.kind()), event.id(), event.account(), of(ticket));
    }

    @Override
    public Set<CallDeed.Kind> wanted() {
        List<Defined<Webhook>> hooks = definitions.all(Webhook.KIND);
        return Arrays.stream(CallDeed.Kind.values())
                .filter(kind -> hooks.stream().anyMatch(hook -> hook.content().wants(EventName.of(kind))))
                .collect(toSet());
    }

    /** Calls come by the thousand: each address is looked at once, and told all at once. */
    @Override
    public void happened(List<CallDeed> deeds) {
        for (Defined<Webhook> hook : definitions.all(Webhook.KIND)) {
            List<Outbox.Message> messages = deeds.stream()
                    .filter(deed -> hook.content().wants(EventName.of(deed.kind())))
                    .map(this::message)
                    .toList();
            if (!messages.isEmpty()) {
                long room = Math.max(0, MOST_WAITING - outbox.waiting(hook.id()));
                outbox.addAll(hook.id(), messages.stream().limit(room).toList(), clock.instant());
                if (messages.size() > room) {
                    deaf(hook, messages.size() - room + " events of calls are");
                }
            }
        }
    }

    private Outbox.Message message(CallDeed deed) {
        Map<String, @Nullable Object> body = head(EventName.of(deed.kind()), null, deed.at(), Actor.SYSTEM.account());
        body.putAll(of(deed.ticket()));
        body.put("call", deed.call().value());
        body.put("agent", deed.agent() == null ? null : deed.agent().value());
        body.put("queue", deed.queue() == null ? null : deed.queue().value());
        return new Outbox.Message(EventName.of(deed.kind()), encoded(body));
    }

    private static Map<String, @Nullable Object> of(Ticket ticket) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("ticket", ticket.number().value());
        body.put("state", ticket.state().name());
        body.put("priority", ticket.filing().priority());
        body.put("category", ticket.filing().category());
        body.put("disposition", ticket.filing().disposition());
        put(body, ticket.holder());
        body.put("version", ticket.version());
        return body;
    }

    @Override
    public void happened(WorkOrder order, WorkOrderEvent event) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("workOrder", order.number().value());
        body.put("ticket", order.ticket().value());
        body.put("type", order.type());
        body.put("state", order.state().name());
        put(body, order.holder());
        body.put("version", order.version());
        tell(EventName.of(event.kind()), event.id(), event.account(), body);
    }

    private static void put(Map<String, @Nullable Object> body, Holder holder) {
        body.put("assignee", holder.assignee());
        body.put("team", holder.team());
        body.put("department", holder.department());
    }

    private void tell(String event, long id, String account, Map<String, @Nullable Object> subject) {
        List<Defined<Webhook>> wanting = definitions.all(Webhook.KIND).stream()
                .filter(hook -> hook.content().wants(event))
                .toList();
        if (wanting.isEmpty()) {
            return;
        }
        Map<String, @Nullable Object> body = head(event, id, clock.instant(), account);
        body.putAll(subject);
        String text = encoded(body);
        for (Defined<Webhook> hook : wanting) {
            if (outbox.waiting(hook.id()) < MOST_WAITING) {
                outbox.add(hook.id(), event, text, clock.instant());
            } else {
                deaf(hook, event + " is");
            }
        }
    }

    private static void deaf(Defined<Webhook> hook, String what) {
        LOG.warn("webhook {} has not listened to {} events: {} not told", hook.id(), MOST_WAITING, what);
    }

    /** @param id of the event in the history of what it is about; null: that is not where it is */
    private static Map<String, @Nullable Object> head(String event, @Nullable Long id, Instant at, String account) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("event", event);
        body.put("eventId", id);
        body.put("at", at.toString());
        body.put("by", account);
        return body;
    }

    private static String encoded(Map<String, @Nullable Object> body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("an announcement cannot be written", e);
        }
    }
}
