package org.callwright.core.projection.jdbc;

import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.callwright.core.call.jdbc.CallStories;
import org.callwright.core.event.Event;
import org.callwright.core.event.EventId;
import org.callwright.core.event.Fact;
import org.callwright.core.event.FactCodec;
import org.callwright.core.event.Positions;
import org.callwright.core.event.jdbc.AgentEvents;
import org.callwright.core.event.jdbc.CallEvents;
import org.callwright.core.projection.Ledger;
import org.callwright.core.projection.Projector;
import org.callwright.core.projection.Stories;
import org.callwright.core.projection.TransitionLog;
import org.callwright.core.projection.Unstorable;
import org.callwright.core.recording.jdbc.StoredRecordings;
import org.callwright.core.report.jdbc.WrapUps;
import org.callwright.core.routing.jdbc.StoredRoutingDecisions;
import org.callwright.core.ticket.jdbc.TicketChanges;

/**
 * One transaction a batch. It begins with moving the position on: that locks the position's row, so a second node that
 * projects at the same time waits, finds the position gone and stores nothing.
 */
final class StoredLedger implements Ledger {
    private final TransactionOperations<Connection> transactions;
    private final SetAsideTable aside;
    private final Positions positions;
    private final CallStories calls;
    private final CallEvents callEvents;
    private final AgentEvents agentEvents;
    private final StoredRoutingDecisions decisions;
    private final TicketChanges tickets;
    private final WrapUps wrapUps;
    private final StoredRecordings recordings;
    private final LedgerMetrics metrics;
    private final FactCodec codec;

    StoredLedger(
            TransactionOperations<Connection> transactions,
            SetAsideTable aside,
            Positions positions,
            CallStories calls,
            CallEvents callEvents,
            AgentEvents agentEvents,
            StoredRoutingDecisions decisions,
            TicketChanges tickets,
            WrapUps wrapUps,
            StoredRecordings recordings,
            FactCodec codec,
            LedgerMetrics metrics) {
        this.transactions = transactions;
        this.aside = aside;
        this.positions = positions;
        this.calls = calls;
        this.callEvents = callEvents;
        this.agentEvents = agentEvents;
        this.decisions = decisions;
        this.tickets = tickets;
        this.wrapUps = wrapUps;
        this.recordings = recordings;
        this.codec = codec;
        this.metrics = metrics;
    }

    @Override
    public EventId position() {
        return positions.of(Projector.NAME);
    }

    @Override
    public boolean store(EventId from, List<Event> events) {
        List<Stories.Told> told = new ArrayList<>();
        boolean stored = once(from, events, () -> told.addAll(write(events)));
        if (stored) {
            TransitionLog.write(told);
        }
        return stored;
    }

    private List<Stories.Told> write(List<Event> events) {
        Stories stories = new Stories(calls.load(Stories.callsOf(events)));
        events.forEach(stories::tell);
        calls.save(stories.changed());
        tickets.save(stories.tickets());
        callEvents.save(stories.told());
        decisions.save(events);
        agentEvents.save(events);
        wrapUps.save(events);
        recordings.save(events);
        keepUnreadable(events);
        metrics.illegal(stories.told());
        return stories.told();
    }

    /** A newer version can store them later. */
    private void keepUnreadable(List<Event> events) {
        for (Event event : events) {
            if (event.fact() instanceof Fact.Unreadable fact) {
                keep(event.id(), fact.text(), "cannot be read by this version");
            }
        }
    }

    @Override
    public boolean setAside(EventId from, List<Event> entry, Unstorable why) {
        String payload = entry.stream().map(event -> codec.encode(event.fact())).collect(Collectors.joining("\n"));
        return once(from, entry, () -> keep(entry.getLast().id(), payload, String.valueOf(why.getMessage())));
    }

    private void keep(EventId id, String payload, String error) {
        metrics.setAside();
        aside.put(new SetAsideTable.Row(Projector.NAME, id, payload, error));
    }

    @Override
    public void rewind(EventId from) {
        positions.advance(Projector.NAME, from, EventId.NONE);
    }

    private boolean once(EventId from, List<Event> events, Runnable work) {
        EventId to = events.getLast().id();
        try {
            return transactions.executeWrite(status -> {
                boolean first = positions.advance(Projector.NAME, from, to);
                if (first) {
                    work.run();
                }
                return first;
            });
        } catch (RuntimeException e) {
            throw DatabaseFailure.mayPass(e) ? e : new Unstorable(e);
        }
    }
}
