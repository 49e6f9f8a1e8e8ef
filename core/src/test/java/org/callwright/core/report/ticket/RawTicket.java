package org.callwright.core.report.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.callwright.core.event.Event;
import org.callwright.core.event.Fact;
import org.callwright.core.sla.Goal;
import org.callwright.core.ticket.TicketEvent;
import org.callwright.core.ticket.TicketState;
import org.jspecify.annotations.Nullable;

/** What became of a ticket, told from nothing but its events and those of its call, step by step. */
final class RawTicket {
    static final Map<Goal, Duration> TARGETS = new EnumMap<>(Map.of(
            Goal.FIRST_RESPONSE, Duration.ofMinutes(10),
            Goal.OWN, Duration.ofMinutes(20),
            Goal.RESOLVE, Duration.ofMinutes(60)));

    /** @param at when it happened */
    record Happened(TicketCount count, Instant at, Duration took) {}

    private record Turn(Instant at, boolean counting) {}

    private final List<Turn> turns = new ArrayList<>();
    private final List<Instant> reopened = new ArrayList<>();
    final Instant opened;
    final boolean byPhone;

    @Nullable
    String agent;

    @Nullable
    Instant answered;

    @Nullable
    Instant responded;

    @Nullable
    Instant owned;

    @Nullable
    Instant resolved;

    boolean merged;
    boolean over;

    RawTicket(Instant opened, List<TicketEvent> history, List<Event> call, boolean byPhone) {
        this.opened = opened;
        this.byPhone = byPhone;
        turns.add(new Turn(opened, true));
        for (Event event : call) {
            if (event.fact() instanceof Fact.AgentAnswered fact) {
                answered = answered == null ? event.at() : answered;
                agent = fact.agent().value();
            }
        }
        responded = answered;
        owned = answered;
        history.forEach(this::happened);
    }

    private void happened(TicketEvent event) {
        if (event.kind() == TicketEvent.Kind.COMMENTED && event.open()) {
            responded = earliest(responded, event.at());
        }
        if (event.holder().assignee() != null) {
            owned = earliest(owned, event.at());
        }
        over = event.state() == TicketState.RESOLVED || event.state() == TicketState.CLOSED;
        if (!over) {
            resolved = null;
        } else if (resolved == null) {
            resolved = event.at();
        }
        turns.add(new Turn(event.at(), !over));
        switch (event.kind()) {
            case REOPENED -> reopened.add(event.at());
            case MERGED -> merged = true;
            case UNMERGED -> merged = false;
            default -> {}
        }
    }

    private static Instant earliest(@Nullable Instant one, Instant other) {
        return one == null || other.isBefore(one) ? other : one;
    }

    List<Happened> all(Instant now) {
        List<Happened> all = new ArrayList<>();
        if (merged) {
            return all;
        }
        add(all, TicketCount.OPENED, opened);
        add(all, TicketCount.RESPONDED, responded);
        add(all, TicketCount.OWNED, owned);
        add(all, TicketCount.RESOLVED, resolved);
        reopened.forEach(at -> all.add(new Happened(TicketCount.REOPENED, at, Duration.ZERO)));
        clock(all, Goal.FIRST_RESPONSE, responded, now, TicketCount.RESPONSE_KEPT, TicketCount.RESPONSE_BREACHED);
        clock(all, Goal.OWN, owned, now, TicketCount.OWN_KEPT, TicketCount.OWN_BREACHED);
        clock(all, Goal.RESOLVE, resolved, now, TicketCount.RESOLVE_KEPT, TicketCount.RESOLVE_BREACHED);
        return all;
    }

    private void add(List<Happened> all, TicketCount count, @Nullable Instant at) {
        if (at != null) {
            all.add(new Happened(count, at, Duration.between(opened, at)));
        }
    }

    private void clock(
            List<Happened> all, Goal goal, @Nullable Instant met, Instant now, TicketCount kept, TicketCount breached) {
        Duration left = TARGETS.getOrDefault(goal, Duration.ZERO);
        Instant end = met == null ? now : met;
        for (int i = 0; i < turns.size(); i++) {
            Instant from = turns.get(i).at();
            Instant to = i + 1 < turns.size() ? turns.get(i + 1).at() : end;
            to = to.isBefore(end) ? to : end;
            if (!turns.get(i).counting() || !from.isBefore(to)) {
                continue;
            }
            Duration length = Duration.between(from, to);
            if (length.compareTo(left) > 0 || (met == null && length.equals(left))) {
                all.add(new Happened(breached, from.plus(left), Duration.ZERO));
                return;
            }
            left = left.minus(length);
        }
        if (met != null) {
            all.add(new Happened(kept, met, Duration.ZERO));
        }
    }
}
