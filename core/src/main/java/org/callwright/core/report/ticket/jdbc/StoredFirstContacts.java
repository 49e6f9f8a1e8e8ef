package org.callwright.core.report.ticket.jdbc;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.report.Period;
import org.callwright.core.report.Pieces;
import org.callwright.core.report.ticket.FirstContactCount;
import org.callwright.core.report.ticket.FirstContactCounts;
import org.callwright.core.report.ticket.FirstContactFigures;
import org.callwright.core.report.ticket.FirstContactWindow;
import org.callwright.core.report.ticket.TicketCell;
import org.callwright.core.report.ticket.TicketKey;
import org.callwright.core.report.ticket.TicketMembers;
import org.callwright.core.report.ticket.TicketMoment;
import org.callwright.core.ticket.TicketReach;

/** In pieces, as every contact costs several look-ups, and a statement must not take for ever. */
@Singleton
class StoredFirstContacts implements FirstContactCounts {
    private static final Duration NEWEST = Duration.ofHours(1);
    /** So many a statement can reckon with before it is given up. */
    private static final Duration LONGEST = Duration.ofHours(6);

    private final FirstContactSums sums;
    private final TicketRows rows;
    private final Pieces pieces;

    StoredFirstContacts(FirstContactSums sums, TicketRows rows, Pieces pieces) {
        this.sums = sums;
        this.rows = rows;
        this.pieces = pieces;
    }

    @Override
    public List<TicketCell<FirstContactFigures>> cells(
            Period period, FirstContactWindow window, TicketKey key, TicketReach reach) {
        long quarters = Duration.between(period.from(), period.to()).dividedBy(LONGEST);
        return pieces
                .each(
                        period.pieces((int) Math.max(Pieces.AT_ONCE, quarters)),
                        piece -> sums.cells(piece, window, key, reach))
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /** From the newest on: each of a piece is reckoned with before one can be shown. Other reports get their turn between two. */
    @Override
    public Page<TicketMoment> contacts(
            FirstContactCount count,
            Period period,
            FirstContactWindow window,
            TicketMembers members,
            List<TicketReach> reaches,
            PageRequest page) {
        if (members.isEmpty()) {
            return new Page<>(List.of(), Optional.empty());
        }
        List<TicketRows.Found> found = new ArrayList<>();
        Pieces ofPage = pieces.ofOneReport();
        for (Period piece : period.backwards(NEWEST, LONGEST)) {
            if (found.size() <= page.limit()) {
                TicketStatement wanted = wanted(count, piece, window, members, reaches, page);
                ofPage.each(List.of(wanted), rows::found).forEach(found::addAll);
            }
        }
        return rows.page(found, page);
    }

    private static TicketStatement wanted(
            FirstContactCount count,
            Period period,
            FirstContactWindow window,
            TicketMembers members,
            List<TicketReach> reaches,
            PageRequest page) {
        TicketStatement wanted = FirstContactSql.from(
                        new TicketStatement().say(FirstContactSql.SELECT + "t.opened_at, t.id, t.id"), period)
                .among(members);
        reaches.forEach(wanted::within);
        FirstContactSql.first(wanted, window);
        Object[] repeats = FirstContactSql.repeats(window);
        switch (count) {
            case FIRST -> {}
            case RESOLVED -> wanted.say(" AND NOT " + FirstContactSql.REPEATED, repeats);
            case REPEATED -> wanted.say(" AND " + FirstContactSql.REPEATED, repeats);
        }
        return wanted.page(page, "t.opened_at", "t.id");
    }
}
