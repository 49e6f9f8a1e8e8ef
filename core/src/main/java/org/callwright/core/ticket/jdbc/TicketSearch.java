package org.callwright.core.ticket.jdbc;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.callwright.core.change.Refused;
import org.callwright.core.jdbc.PagedUnion;
import org.callwright.core.jdbc.Sql;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.page.Sorting;
import org.callwright.core.privacy.SealedKind;
import org.callwright.core.privacy.Sealing;
import org.callwright.core.ticket.TicketFilter;
import org.callwright.core.ticket.TicketReach;
import org.callwright.core.ticket.Tickets;
import org.jspecify.annotations.Nullable;

/** One page of tickets: each way in which somebody may see one, with each way in which it may be meant. */
@Singleton
final class TicketSearch {
    private static final Sorting NEWEST = new Sorting("opened", true);

    private final PagedUnion union;
    private final Sealing sealing;
    private final TermSql terms;

    TicketSearch(PagedUnion union, Sealing sealing, TermSql terms) {
        this.terms = terms;
        this.union = union;
        this.sealing = sealing;
    }

    Page<TicketTable.Row> page(TicketReach reach, TicketFilter filter, PageRequest page) {
        String phone = filter.phone();
        String phoneIndex = phone == null ? null : sealing.blindIndex(SealedKind.PHONE, phone);
        Sorting sorting = page.sorting().orElse(NEWEST);
        TermSql.Wanted text = terms.wanted(filter.text(), sorting);
        if (text.isNowhere()) {
            return new Page<>(List.of(), Optional.empty());
        }
        List<Sql> branches = new ArrayList<>();
        for (ReachSql.Branch own : ReachSql.branches(reach)) {
            for (Sql wanted : FilterSql.branches(filter, phoneIndex)) {
                branches.add(text.among(own.few() || FilterSql.few(filter))
                        .and(own.conditions())
                        .and(wanted));
            }
        }
        return union.page(TicketTable.Row.class, branches, order(sorting), page);
    }

    private static PagedUnion.Order<TicketTable.Row> order(Sorting sorting) {
        return switch (sorting.by()) {
            case "opened" -> order("opened_at", sorting, TicketTable.Row::openedAt);
            case "changed" -> order("changed_at", sorting, TicketTable.Row::changedAt);
            case "due" -> order("due_at", sorting, TicketTable.Row::dueAt);
            default -> throw Refused.value("sort", "this list is not ordered by that", Tickets.ORDERS);
        };
    }

    private static PagedUnion.Order<TicketTable.Row> order(
            String column, Sorting sorting, Function<TicketTable.Row, @Nullable Instant> at) {
        return new PagedUnion.Order<>(
                column, sorting.descending(), at, row -> row.number().value());
    }
}
