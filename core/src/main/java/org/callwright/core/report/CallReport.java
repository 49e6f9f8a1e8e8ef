package org.callwright.core.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Reports of calls by interval and dimension. The database adds up quarters of an hour; what is longer or wider is added up
 * here, so that there is one way from calls to figures. Thread-safe; blocks.
 */
public final class CallReport {
    /**
     * One line.
     *
     * @param start of the interval; the first may have begun before the period
     * @param key of the dimension, empty for {@link Dimension#ALL}
     */
    public record Row(Instant start, Instant end, String key, CallFigures figures) {}

    private record Place(Instant start, String key) {}

    private final CallCounts counts;
    private final Membership membership;
    private final ZoneId zone;

    /** @param zone the business's */
    public CallReport(CallCounts counts, Membership membership, ZoneId zone) {
        this.counts = counts;
        this.membership = membership;
        this.zone = zone;
    }

    /** By time, then by key; intervals and keys without calls have no row. */
    public List<Row> rows(Period period, Interval interval, Dimension dimension, Targets targets, ReportScope scope) {
        Map<Place, CallFigures> rows =
                new TreeMap<>(Comparator.comparing(Place::start).thenComparing(Place::key));
        Map<Long, Instant> starts = new HashMap<>();
        Function<String, Set<String>> keys = keys(dimension);
        for (CallCell cell : cells(period, dimension, targets, scope)) {
            Instant start = starts.computeIfAbsent(cell.atom(), atom -> start(atom, interval));
            for (String key : keys.apply(cell.key())) {
                rows.merge(new Place(start, key), cell.figures(), CallFigures::plus);
            }
        }
        return rows.entrySet().stream()
                .map(row -> new Row(
                        row.getKey().start(),
                        interval.next(row.getKey().start(), zone),
                        row.getKey().key(),
                        row.getValue()))
                .toList();
    }

    private Instant start(long atom, Interval interval) {
        return interval.start(Instant.ofEpochMilli(atom * Interval.ATOM_MILLIS), zone);
    }

    private List<CallCell> cells(Period period, Dimension dimension, Targets targets, ReportScope scope) {
        return switch (dimension) {
            case ALL, QUEUE, SKILL -> counts.byQueue(period, targets, scope);
            case AGENT, TEAM, DEPARTMENT -> counts.byAgent(period, targets, scope);
        };
    }

    private Function<String, Set<String>> keys(Dimension dimension) {
        return switch (dimension) {
            case ALL -> key -> Set.of("");
            case QUEUE, AGENT -> Set::of;
            case SKILL -> remembered(membership::skillsOfQueue);
            case TEAM -> remembered(membership::teamsOfAgent);
            case DEPARTMENT -> remembered(membership::departmentsOfAgent);
        };
    }

    /** Each key is asked for once a report. */
    private static Function<String, Set<String>> remembered(Function<String, Set<String>> ask) {
        Map<String, Set<String>> known = new HashMap<>();
        return key -> known.computeIfAbsent(key, ask);
    }
}
