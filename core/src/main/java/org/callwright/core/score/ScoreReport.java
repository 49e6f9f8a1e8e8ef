package org.callwright.core.score;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callwright.core.report.Interval;
import org.callwright.core.report.Membership;
import org.callwright.core.report.Period;
import org.callwright.core.report.Pieces;
import org.callwright.core.report.ReportLine;
import org.callwright.core.staff.Colleagues;

/**
 * Reports of scores by interval and dimension. A score belongs to the interval in which it was given. As in {@link
 * org.callwright.core.report.CallReport} the database adds up quarters of an hour, and what is longer or wider is added up
 * here. Thread-safe; blocks.
 *
 * @param <F> what is added up
 */
public final class ScoreReport<F> {
    private record Place(Instant start, String key) {}

    private final BinaryOperator<F> plus;
    private final Membership membership;
    private final ZoneId zone;
    private final Pieces pieces;

    /**
     * @param plus adds figures up
     * @param zone the business's
     * @param pieces a report is read as one of them
     */
    public ScoreReport(BinaryOperator<F> plus, Membership membership, ZoneId zone, Pieces pieces) {
        this.plus = plus;
        this.membership = membership;
        this.zone = zone;
        this.pieces = pieces;
    }

    /** By time, then by key; intervals and keys without scores have no row. */
    public List<ReportLine<F>> rows(
            ScoreCounts<F> counts, Period period, Interval interval, ScoreDimension dimension, Colleagues within) {
        Map<Place, F> rows = new TreeMap<>(Comparator.comparing(Place::start).thenComparing(Place::key));
        Function<String, Set<String>> keys = keys(dimension);
        for (ScoreCell<F> cell : pieces.one(() -> counts.cells(period, dimension.key(), within))) {
            Instant start = interval.start(Instant.ofEpochMilli(cell.atom() * Interval.ATOM_MILLIS), zone);
            for (String key : keys.apply(cell.key())) {
                rows.merge(new Place(start, key), cell.figures(), plus);
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

    /** The scores behind a row; {@code key} is the row's, the period the row's or less. */
    public ScoreChoice behind(
            ScoreCounts<F> counts, Period period, ScoreDimension dimension, String key, Colleagues within) {
        Set<String> members = switch (dimension) {
            case ALL -> Set.of();
            case QUEUE, AGENT, STORE, CATEGORY -> Set.of(key);
            case SKILL, TEAM, DEPARTMENT -> {
                Function<String, Set<String>> keys = keys(dimension);
                yield pieces.one(() -> counts.cells(period, dimension.key(), within)).stream()
                        .map(ScoreCell::key)
                        .filter(member -> keys.apply(member).contains(key))
                        .collect(Collectors.toSet());
            }
        };
        return new ScoreChoice(period, dimension.key(), members, within);
    }

    private Function<String, Set<String>> keys(ScoreDimension dimension) {
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
