package org.callwright.core.report.ticket;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.report.Interval;
import org.callwright.core.report.Membership;
import org.callwright.core.report.Period;
import org.callwright.core.report.ReportLine;
import org.callwright.core.ticket.TicketReach;

/**
 * First-contact resolution by interval and dimension. A contact belongs to the interval in which it came; one whose time for a
 * repeat is not over yet does not count yet. Whose repeats are looked for does not depend on who asks. Thread-safe; blocks.
 */
public final class FirstContactReport {
    private final FirstContactCounts counts;
    private final TicketRollUp rollUp;
    private final Clock clock;

    /** @param zone the business's */
    public FirstContactReport(FirstContactCounts counts, Membership membership, ZoneId zone, Clock clock) {
        this.counts = counts;
        this.rollUp = new TicketRollUp(membership, zone);
        this.clock = clock;
    }

    /** By time, then by key; intervals and keys without first contacts have no row. */
    public List<ReportLine<FirstContactFigures>> rows(
            Period period, Interval interval, TicketDimension dimension, FirstContactWindow window, TicketReach reach) {
        return settled(period, window)
                .map(known -> rollUp.rows(
                        counts.cells(known, window, dimension.key(), reach).stream(),
                        interval,
                        dimension,
                        FirstContactFigures::plus))
                .orElse(List.of());
    }

    /**
     * The contacts behind a row's count, newest first; {@code key} is the row's, the period the row's or less.
     *
     * @param reach as of the report
     * @param readable the tickets that the person may read
     */
    public Page<TicketMoment> contacts(
            FirstContactCount count,
            Period period,
            TicketDimension dimension,
            String key,
            FirstContactWindow window,
            TicketReach reach,
            TicketReach readable,
            PageRequest page) {
        Optional<Period> settled = settled(period, window);
        if (settled.isEmpty()) {
            return new Page<>(List.of(), Optional.empty());
        }
        Period known = settled.get();
        TicketMembers members = rollUp.behind(
                dimension,
                key,
                () -> counts.cells(known, window, dimension.key(), reach).stream()
                        .map(TicketCell::place));
        return counts.contacts(count, known, window, members, List.of(reach, readable), page);
    }

    /** Of every contact before it is known whether there was a repeat. */
    public Instant settled(FirstContactWindow window) {
        return Instant.ofEpochMilli(clock.instant().minus(window.repeat()).toEpochMilli());
    }

    /** The part of the period of which all repeats would be there. */
    private Optional<Period> settled(Period period, FirstContactWindow window) {
        Instant over = settled(window);
        Instant to = over.isBefore(period.to()) ? over : period.to();
        return period.from().isBefore(to) ? Optional.of(new Period(period.from(), to)) : Optional.empty();
    }
}
