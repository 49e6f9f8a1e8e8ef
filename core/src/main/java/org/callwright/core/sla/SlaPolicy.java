package org.callwright.core.sla;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.callwright.core.access.Permission;
import org.callwright.core.change.Refused;
import org.callwright.core.definition.Kind;
import org.callwright.core.queue.QueueId;
import org.callwright.core.ticket.Ticket;
import org.callwright.core.ticket.TicketChannel;
import org.callwright.core.ticket.TicketState;
import org.jspecify.annotations.Nullable;

/**
 * How soon which tickets have to be dealt with. Of several that fit a ticket, the one with the lowest place counts.
 *
 * @param place 0 to 999
 * @param fits which tickets it is for
 * @param calendar the id of the calendar whose hours count; null: every hour does
 * @param targets working time by goal; a goal that is missing has no clock
 * @param pausing states whose time does not count; that of resolved and closed tickets never does
 * @param warnPercent how much of a target has passed when it is warned, 1 to 99
 * @param escalations what is done beside telling, when a clock comes near its end or runs out
 */
public record SlaPolicy(
        String name,
        int place,
        Fit fits,
        @Nullable String calendar,
        Map<Goal, Duration> targets,
        Set<TicketState> pausing,
        int warnPercent,
        List<Escalation> escalations) {
    public static final Kind<SlaPolicy> KIND = new Kind<>("sla", SlaPolicy.class, Permission.SLA_WRITE);

    private static final Set<TicketState> MAY_PAUSE = Set.of(
            TicketState.OPEN, TicketState.WAITING_CUSTOMER, TicketState.WAITING_DEPARTMENT, TicketState.REOPENED);
    private static final Duration LONGEST = Duration.ofDays(366);

    /** What a ticket has to be; null: anything. */
    public record Fit(
            @Nullable QueueId queue,
            @Nullable String category,
            @Nullable Integer priority,
            @Nullable TicketChannel channel) {
        public static final Fit ANY = new Fit(null, null, null, null);

        /** @param categories the ticket's own and those above it */
        boolean fits(Ticket ticket, Set<String> categories) {
            return (queue == null || queue.equals(ticket.queue()))
                    && (category == null || categories.contains(category))
                    && (priority == null || priority == ticket.filing().priority())
                    && (channel == null || channel == ticket.channel());
        }
    }

    /** Which moment of a clock. */
    public enum Moment {
        WARNING,
        BREACH
    }

    /** The ticket is escalated, and goes to a team or department if one is named. */
    public record Escalation(
            Goal goal,
            Moment moment,
            @Nullable String team,
            @Nullable String department) {}

    public SlaPolicy {
        targets = Map.copyOf(targets);
        pausing = Set.copyOf(pausing);
        escalations = List.copyOf(escalations);
        if (name.isBlank() || name.length() > 120) {
            throw Refused.value("name", "a name has 1 to 120 characters");
        }
        if (place < 0 || place > 999) {
            throw Refused.value("place", "a place is 0 to 999");
        }
        if (targets.isEmpty()) {
            throw Refused.value("targetMinutes", "a policy has a target for one goal at least", names(Goal.values()));
        }
        if (targets.values().stream().anyMatch(target -> !target.isPositive() || target.compareTo(LONGEST) > 0)) {
            throw Refused.value(
                    "targetMinutes", "a target is longer than nothing and at most 366 days of working time");
        }
        if (!MAY_PAUSE.containsAll(pausing)) {
            throw Refused.value(
                    "pausing", "clocks cannot pause in these states", names(MAY_PAUSE.toArray(TicketState[]::new)));
        }
        if (warnPercent < 1 || warnPercent > 99) {
            throw Refused.value("warnPercent", "a warning comes at 1 to 99 percent");
        }
        if (escalations.size() > 20) {
            throw Refused.value("escalations", "at most 20");
        }
    }

    private static List<String> names(Enum<?>[] constants) {
        return Stream.of(constants).map(Enum::name).sorted().toList();
    }

    Duration warnedAfter(Duration target) {
        return target.multipliedBy(warnPercent).dividedBy(100);
    }

    boolean counts(TicketState state) {
        return state != TicketState.RESOLVED && state != TicketState.CLOSED && !pausing.contains(state);
    }
}
