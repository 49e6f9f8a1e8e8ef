package org.callwright.core.workorder.jdbc;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Scope;
import org.callwright.core.change.Refused;
import org.callwright.core.jdbc.IndexedTimes;
import org.callwright.core.jdbc.PagedUnion;
import org.callwright.core.jdbc.Sql;
import org.callwright.core.page.Cursor;
import org.callwright.core.page.IdText;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.page.Sorting;
import org.callwright.core.search.SearchTerms;
import org.callwright.core.ticket.NumberKey;
import org.callwright.core.ticket.number.NumberSchemes;
import org.callwright.core.workorder.WorkOrder;
import org.callwright.core.workorder.WorkOrderBook;
import org.callwright.core.workorder.WorkOrderFilter;
import org.callwright.core.workorder.WorkOrderNumber;
import org.callwright.core.workorder.WorkOrderReach;
import org.callwright.core.workorder.WorkOrderRecord;
import org.callwright.core.workorder.WorkOrders;

@Singleton
class StoredWorkOrders implements WorkOrders {
    private static final int LONGEST_SPELLING = 80;
    private static final Sorting NEWEST = new Sorting("created", true);

    private final WorkOrderTable orders;
    private final WorkOrderBook book;
    private final PagedUnion union;
    private final NumberSchemes schemes;
    private final WantedWorkOrders wanted;
    private final WordSearch words;

    StoredWorkOrders(
            WorkOrderTable orders,
            WorkOrderBook book,
            PagedUnion union,
            @Named(NumberSchemes.WORK_ORDER) NumberSchemes schemes,
            WantedWorkOrders wanted,
            WordSearch words) {
        this.orders = orders;
        this.book = book;
        this.union = union;
        this.schemes = schemes;
        this.wanted = wanted;
        this.words = words;
    }

    @Override
    @Transactional(readOnly = true)
    public Page<WorkOrder> list(WorkOrderReach reach, WorkOrderFilter filter, PageRequest page) {
        if (!IdText.possible(filter.type(), filter.store(), filter.assignee(), filter.team(), filter.department())) {
            return Page.empty();
        }
        Sorting sorting = page.sorting().orElse(NEWEST);
        Set<String> terms = terms(filter, sorting);
        return (terms.isEmpty()
                        ? listed(branches(reach), wanted.ways(filter, filter.sku()), sorting, page)
                        : found(terms, branches(reach), wanted.ways(filter, null), sorting, filter, page))
                .map(WorkOrderTable.Row::order);
    }

    /** The terms that lead to it: words, and a product where the list has the terms' order. */
    private static Set<String> terms(WorkOrderFilter filter, Sorting sorting) {
        boolean ofTerms = sorting.by().equals(NEWEST.by());
        Set<String> terms = new LinkedHashSet<>();
        if (filter.text() != null) {
            if (!ofTerms) {
                throw Refused.value(
                        "sort", "what is found by its words is ordered by its making", List.of(NEWEST.by()));
            }
            terms.addAll(SearchTerms.wanted(filter.text()));
        }
        if (filter.sku() != null && ofTerms) {
            terms.add(WorkOrderTerms.ofProduct(filter.sku()));
        }
        return terms;
    }

    private Page<WorkOrderTable.Row> listed(List<Sql> reached, List<Sql> ways, Sorting sorting, PageRequest page) {
        List<Sql> branches = reached.stream()
                .flatMap(own -> ways.stream().map(way -> new Sql().and(own).and(way)))
                .toList();
        return union.page(WorkOrderTable.Row.class, branches, order(sorting), page);
    }

    /** The same work orders are gone through for all that somebody gets at. */
    private Page<WorkOrderTable.Row> found(
            Set<String> terms,
            List<Sql> reached,
            List<Sql> ways,
            Sorting sorting,
            WorkOrderFilter filter,
            PageRequest page) {
        boolean newestFirst = sorting.descending();
        WordSearch.Way through = words.through(
                terms, newestFirst, beginning(filter, page, newestFirst), newestFirst ? filter.from() : filter.to());
        List<Sql> branches = ways.stream()
                .map(way ->
                        new Sql().and(through.tables()).and(Sql.anyOf(reached)).and(way))
                .toList();
        return union.page(WorkOrderTable.Row.class, branches, order(sorting), page, through.until());
    }

    private static Cursor beginning(WorkOrderFilter filter, PageRequest page, boolean newestFirst) {
        Instant edge = newestFirst ? filter.to() : filter.from();
        return page.after()
                .orElseGet(() -> IndexedTimes.before(
                        edge != null ? edge.toEpochMilli() : newestFirst ? Long.MAX_VALUE : 0, newestFirst));
    }

    private static PagedUnion.Order<WorkOrderTable.Row> order(Sorting sorting) {
        return switch (sorting.by()) {
            case "created" ->
                new PagedUnion.Order<>(
                        "created_at",
                        sorting.descending(),
                        WorkOrderTable.Row::createdAt,
                        row -> row.number().value());
            case "due" ->
                new PagedUnion.Order<>(
                        "due_at",
                        sorting.descending(),
                        WorkOrderTable.Row::dueAt,
                        row -> row.number().value());
            default -> throw Refused.value("sort", "this list is not ordered by that", ORDERS);
        };
    }

    /** As {@link WorkOrderReach#covers}: one of these is enough. */
    private static List<Sql> branches(WorkOrderReach reach) {
        if (reach.scope() == Scope.ALL) {
            return List.of(new Sql());
        }
        Actor who = reach.who();
        List<Sql> branches = new ArrayList<>();
        branches.add(new Sql().and("assignee = ?", who.account()));
        branches.add(new Sql().and("created_by = ?", who.account()));
        boolean wholeTeam = reach.scope().covers(Scope.TEAM);
        who.teams()
                .forEach(team -> branches.add(
                        new Sql().and(wholeTeam ? "team_id = ?" : "team_id = ? AND assignee IS NULL", team)));
        if (who.department() != null) {
            boolean wholeDepartment = reach.scope().covers(Scope.DEPARTMENT);
            branches.add(new Sql()
                    .and(
                            wholeDepartment
                                    ? "department_id = ?"
                                    : "department_id = ? AND team_id IS NULL AND assignee IS NULL",
                            who.department()));
        }
        return branches;
    }

    @Override
    public Optional<WorkOrder> byNumber(String number) {
        if (number.length() > LONGEST_SPELLING) {
            return Optional.empty();
        }
        return schemes.candidates(number).stream()
                .flatMap(candidate -> orders.findByNumberKey(NumberKey.of(candidate)).stream())
                .findFirst()
                .map(WorkOrderTable.Row::order);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<WorkOrderRecord> record(WorkOrderNumber number) {
        return orders.find(number)
                .map(WorkOrderTable.Row::order)
                .map(order ->
                        new WorkOrderRecord(order, book.history(order), book.links(order), book.attachments(order)));
    }
}
