package org.callwright.core.workorder.jdbc;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Scope;
import org.callwright.core.change.Refused;
import org.callwright.core.jdbc.PagedUnion;
import org.callwright.core.jdbc.Sql;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.page.Sorting;
import org.callwright.core.ticket.NumberSchemes;
import org.callwright.core.workorder.WorkOrder;
import org.callwright.core.workorder.WorkOrderBook;
import org.callwright.core.workorder.WorkOrderFilter;
import org.callwright.core.workorder.WorkOrderNumber;
import org.callwright.core.workorder.WorkOrderReach;
import org.callwright.core.workorder.WorkOrderRecord;
import org.callwright.core.workorder.WorkOrders;
import org.jspecify.annotations.Nullable;

@Singleton
class StoredWorkOrders implements WorkOrders {
    private static final int LONGEST_SPELLING = 80;
    private static final Sorting NEWEST = new Sorting("created", true);

    private final WorkOrderTable orders;
    private final WorkOrderBook book;
    private final PagedUnion union;
    private final NumberSchemes schemes;

    StoredWorkOrders(
            WorkOrderTable orders,
            WorkOrderBook book,
            PagedUnion union,
            @Named(NumberSchemes.WORK_ORDER) NumberSchemes schemes) {
        this.orders = orders;
        this.book = book;
        this.union = union;
        this.schemes = schemes;
    }

    @Override
    public Page<WorkOrder> list(WorkOrderReach reach, WorkOrderFilter filter, PageRequest page) {
        Sql wanted = wanted(filter);
        List<Sql> branches =
                branches(reach).stream().map(own -> own.and(wanted)).toList();
        return union.page(
                        WorkOrderTable.Row.class, branches, order(page.sorting().orElse(NEWEST)), page)
                .map(WorkOrderTable.Row::order);
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

    private static Sql wanted(WorkOrderFilter filter) {
        return new Sql()
                .and("created_at >= ?", millis(filter.from()))
                .and("created_at < ?", millis(filter.to()))
                .and("state = ?", filter.state() == null ? null : filter.state().name())
                .and("type = ?", filter.type())
                .and(
                        "ticket = ?",
                        filter.ticket() == null ? null : filter.ticket().value())
                .and("assignee = ?", filter.assignee())
                .and("team_id = ?", filter.team())
                .and("department_id = ?", filter.department())
                .and("id IN (SELECT work_order_id FROM work_order_link WHERE order_no = ?)", filter.order())
                .and("id IN (SELECT work_order_id FROM work_order_link WHERE sku = ?)", filter.sku())
                .and("due_at < ?", millis(filter.dueBefore()));
    }

    private static @Nullable Long millis(@Nullable Instant at) {
        return at == null ? null : at.toEpochMilli();
    }

    @Override
    public Optional<WorkOrder> byNumber(String number) {
        if (number.length() > LONGEST_SPELLING) {
            return Optional.empty();
        }
        return schemes.candidates(number).stream()
                .map(candidate -> Normalizer.normalize(candidate, Normalizer.Form.NFKC)
                        .toUpperCase(Locale.ROOT)
                        .replaceAll("[^A-Z0-9]", ""))
                .flatMap(key -> orders.findByNumberKey(key).stream())
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
