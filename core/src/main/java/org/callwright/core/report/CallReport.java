package org.callwright.core.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callwright.core.call.CallId;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.staff.Colleagues;

/**
 * Reports of calls by interval and dimension. The database adds up quarters of an hour; what is longer or wider is added up
 * here, so that there is one way from calls to figures. Thread-safe; blocks.
 */
public final class CallReport {
    private record Place(Instant start, String key) {}

    private record Counted(Place place, CallId call) {}

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
    public List<ReportLine<CallFigures>> rows(
            Period period, Interval interval, Dimension dimension, Targets targets, Colleagues within) {
        Map<Place, CallFigures> rows =
                new TreeMap<>(Comparator.comparing(Place::start).thenComparing(Place::key));
        Map<Long, Instant> starts = new HashMap<>();
        Function<String, Set<String>> keys = keys(dimension);
        Set<Counted> shared = new HashSet<>();
        for (CallCell cell : counts.cells(by(dimension), period, targets, within)) {
            Instant start = starts.computeIfAbsent(cell.atom(), atom -> start(atom, interval));
            for (String key : keys.apply(cell.key())) {
                Place place = new Place(start, key);
                boolean again = cell.shared() != null && !shared.add(new Counted(place, cell.shared()));
                rows.merge(place, again ? cell.figures().times() : cell.figures(), CallFigures::plus);
            }
        }
        return rows.entrySet().stream()
                .map(row -> new ReportLine<>(
                        row.getKey().start(),
                        interval.next(row.getKey().start(), zone),
                        row.getKey().key(),
                        row.getValue()))
                .toList();
    }

    /** The calls that a row's count has counted, newest first; {@code key} is the row's, the period the row's or less. */
    public Page<CallId> calls(
            CallCount count,
            Period period,
            Dimension dimension,
            String key,
            Targets targets,
            Colleagues within,
            PageRequest page) {
        CallKey by = by(dimension);
        return switch (dimension) {
            case ALL -> counts.calls(count, period, targets, within, by, Set.of(), page);
            case QUEUE, AGENT, STORE, CATEGORY -> counts.calls(count, period, targets, within, by, Set.of(key), page);
            case SKILL, TEAM, DEPARTMENT -> {
                Function<String, Set<String>> keys = keys(dimension);
                Set<String> members = counts.cells(by, period, targets, within).stream()
                        .map(CallCell::key)
                        .filter(member -> keys.apply(member).contains(key))
                        .collect(Collectors.toSet());
                yield members.isEmpty()
                        ? new Page<>(List.of(), Optional.empty())
                        : counts.calls(count, period, targets, within, by, members, page);
            }
        };
    }

    private static CallKey by(Dimension dimension) {
        return switch (dimension) {
            case ALL, QUEUE, SKILL -> CallKey.QUEUE;
            case AGENT, TEAM, DEPARTMENT -> CallKey.AGENT;
            case STORE -> CallKey.STORE;
            case CATEGORY -> CallKey.CATEGORY;
        };
    }

    private Instant start(long atom, Interval interval) {
        return interval.start(Instant.ofEpochMilli(atom * Interval.ATOM_MILLIS), zone);
    }

    private Function<String, Set<String>> keys(Dimension dimension) {
        return switch (dimension) {
            case ALL -> key -> Set.of("");
            case QUEUE, AGENT, STORE, CATEGORY -> Set::of;
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
