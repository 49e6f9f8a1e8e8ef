package org.callwright.core.report.ticket;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.report.Interval;
import org.callwright.core.report.Membership;
import org.callwright.core.report.Period;
import org.callwright.core.report.Pieces;
import org.callwright.core.report.ReportLine;
import org.callwright.core.ticket.TicketReach;

/**
 * Reports of tickets by interval and dimension, and of what is left now. As in {@link org.callwright.core.report.CallReport}
 * the database adds up quarters of an hour, and what is longer or wider is added up here. Thread-safe; blocks.
 */
public final class TicketReport {
    private final TicketCounts counts;
    private final TicketRollUp rollUp;
    private final Clock clock;
    private final Pieces pieces;

    /**
     * @param zone the business's
     * @param pieces of a report are read by it
     */
    public TicketReport(TicketCounts counts, Membership membership, ZoneId zone, Clock clock, Pieces pieces) {
        this.counts = counts;
        this.rollUp = new TicketRollUp(membership, zone);
        this.clock = clock;
        this.pieces = pieces;
    }

    /** By time, then by key; intervals and keys in which nothing happened have no row. */
    public List<ReportLine<TicketFigures>> rows(
            Period period, Interval interval, TicketDimension dimension, TicketReach reach) {
        Stream<TicketCell<TicketFigures>> cells = pieces
                .each(List.of(TicketCount.values()), count -> counts.cells(count, period, dimension.key(), reach))
                .stream()
                .flatMap(List::stream);
        return rollUp.rows(cells, interval, dimension, TicketFigures::plus);
    }

    /**
     * What a row's count has counted, newest first; {@code key} is the row's, the period the row's or less.
     *
     * @param reach as of the report
     * @param readable the tickets that the person may read
     */
    public Page<TicketMoment> moments(
            TicketCount count,
            Period period,
            TicketDimension dimension,
            String key,
            TicketReach reach,
            TicketReach readable,
            PageRequest page) {
        TicketMembers members = rollUp.behind(
                dimension,
                key,
                () -> pieces.one(() -> counts.cells(count, period, dimension.key(), reach)).stream()
                        .map(TicketCell::place));
        return pieces.one(() -> counts.moments(count, period, members, List.of(reach, readable), page));
    }

    /** What is unresolved now, by key. */
    public List<Backlog> backlog(BacklogBands bands, TicketDimension dimension, TicketReach reach) {
        Map<String, Backlog> rows = new TreeMap<>();
        Function<TicketPlace, Set<String>> keys = rollUp.keys(dimension);
        Instant now = clock.instant();
        for (BacklogCell cell : pieces.one(() -> counts.backlog(bands, now, dimension.key(), reach))) {
            for (String key : keys.apply(cell.place())) {
                rows.merge(key, new Backlog(key, cell.oldest(), cell.bands()), Backlog::plus);
            }
        }
        return List.copyOf(rows.values());
    }

    /** The tickets behind a row of the backlog, newest first; {@code opened} is that of a band, or of all. */
    public Page<TicketMoment> unresolved(
            Period opened,
            TicketDimension dimension,
            String key,
            TicketReach reach,
            TicketReach readable,
            PageRequest page) {
        Instant now = clock.instant();
        TicketMembers members = rollUp.behind(
                dimension,
                key,
                () -> pieces.one(() -> counts.backlog(BacklogBands.USUAL, now, dimension.key(), reach)).stream()
                        .map(BacklogCell::place));
        return pieces.one(() -> counts.unresolved(opened, members, List.of(reach, readable), page));
    }
}
