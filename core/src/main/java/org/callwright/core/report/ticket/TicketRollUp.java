package org.callwright.core.report.ticket;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.callwright.core.report.Interval;
import org.callwright.core.report.Membership;
import org.callwright.core.report.ReportLine;

/**
 * Adds quarters of an hour up to longer intervals, and queues and agents to what they belong to. Thread-safe.
 */
final class TicketRollUp {
    private record Spot(Instant start, String key) {}

    private final Membership membership;
    private final ZoneId zone;

    TicketRollUp(Membership membership, ZoneId zone) {
        this.membership = membership;
        this.zone = zone;
    }

    /** By time, then by key; intervals and keys without figures have no row. */
    <F> List<ReportLine<F>> rows(
            Stream<TicketCell<F>> cells, Interval interval, TicketDimension dimension, BinaryOperator<F> plus) {
        Map<Spot, F> rows = new TreeMap<>(Comparator.comparing(Spot::start).thenComparing(Spot::key));
        Map<Long, Instant> starts = new HashMap<>();
        Function<TicketPlace, Set<String>> keys = keys(dimension);
        cells.forEach(cell -> {
            Instant start = starts.computeIfAbsent(cell.atom(), atom -> start(atom, interval));
            for (String key : keys.apply(cell.place())) {
                rows.merge(new Spot(start, key), cell.figures(), plus);
            }
        });
        return rows.entrySet().stream()
                .map(row -> new ReportLine<>(
                        row.getKey().start(),
                        interval.next(row.getKey().start(), zone),
                        row.getKey().key(),
                        row.getValue()))
                .toList();
    }

    private Instant start(long atom, Interval interval) {
        return interval.start(Instant.ofEpochMilli(atom * Interval.ATOM_MILLIS), zone);
    }

    /** @param places where tickets of that kind are at all; asked when the key is not their own */
    TicketMembers behind(TicketDimension dimension, String key, Supplier<Stream<TicketPlace>> places) {
        return switch (dimension) {
            case ALL -> TicketMembers.ALL;
            case QUEUE, AGENT, STORE, CATEGORY -> new TicketMembers(dimension.key(), Set.of(key), Set.of());
            case SKILL, TEAM, DEPARTMENT -> among(dimension, key, places.get());
        };
    }

    private TicketMembers among(TicketDimension dimension, String key, Stream<TicketPlace> places) {
        Function<TicketPlace, Set<String>> keysOf = keys(dimension);
        Set<String> keys = new HashSet<>();
        Set<String> agents = new HashSet<>();
        places.filter(place -> keysOf.apply(place).contains(key)).forEach(place -> {
            if (place.key() != null) {
                keys.add(place.key());
            } else if (place.agent() != null) {
                agents.add(place.agent());
            }
        });
        return new TicketMembers(dimension.key(), keys, agents);
    }

    /** Each place is asked for once a report. */
    Function<TicketPlace, Set<String>> keys(TicketDimension dimension) {
        Map<TicketPlace, Set<String>> known = new HashMap<>();
        return place -> known.computeIfAbsent(place, unknown -> keys(dimension, unknown));
    }

    private Set<String> keys(TicketDimension dimension, TicketPlace place) {
        return switch (dimension) {
            case ALL -> Set.of("");
            case QUEUE, AGENT, STORE, CATEGORY -> own(place);
            case SKILL -> place.key() == null ? Set.of() : membership.skillsOfQueue(place.key());
            case TEAM -> place.agent() == null ? own(place) : membership.teamsOfAgent(place.agent());
            case DEPARTMENT -> place.agent() == null ? own(place) : membership.departmentsOfAgent(place.agent());
        };
    }

    private static Set<String> own(TicketPlace place) {
        return place.key() == null ? Set.of() : Set.of(place.key());
    }
}
