package org.callwright.core.call.jdbc;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.callwright.core.call.CallDetail;
import org.callwright.core.call.CallFilter;
import org.callwright.core.call.CallHistory;
import org.callwright.core.call.CallId;
import org.callwright.core.call.CallRecord;
import org.callwright.core.call.Leg;
import org.callwright.core.event.Event;
import org.callwright.core.event.jdbc.CallEvents;
import org.callwright.core.jdbc.Conditions;
import org.callwright.core.page.Cursor;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.privacy.SealedCaller;
import org.callwright.core.queue.QueueId;
import org.callwright.core.ticket.TicketNumber;
import org.jspecify.annotations.Nullable;

@Singleton
class StoredCallHistory implements CallHistory {
    private final CallTable calls;
    private final LegTable legs;
    private final CallEvents events;
    private final SealedCaller callers;

    StoredCallHistory(CallTable calls, LegTable legs, CallEvents events, SealedCaller callers) {
        this.callers = callers;
        this.calls = calls;
        this.legs = legs;
        this.events = events;
    }

    @Override
    public Page<CallRecord> list(CallFilter filter, PageRequest page) {
        Conditions<CallTable.Row> wanted = filter.ofPresentCalls()
                ? present(filter.queue())
                : new Conditions<CallTable.Row>().equal("queueId", filter.queue());
        return wanted.from("arrivedAt", filter.from())
                .before("arrivedAt", filter.to())
                .in("state", filter.states().isEmpty() ? null : filter.states())
                .equal("agentId", filter.agent())
                .equal("callerIndex", filter.callerE164() == null ? null : callers.index(filter.callerE164()))
                .in(
                        "agentId",
                        filter.within().everybody() ? null : filter.within().agents())
                .newest(
                        calls,
                        page,
                        "arrivedAt",
                        "id",
                        row -> new Cursor(row.arrivedAt(), row.id().value()))
                .map(row -> row.call(callers));
    }

    /** Found by where they are now, as there are few of them among all that have ended. */
    private static Conditions<CallTable.Row> present(@Nullable QueueId queue) {
        return queue == null
                ? new Conditions<CallTable.Row>().isNotNull("presentQueueId")
                : new Conditions<CallTable.Row>().equal("presentQueueId", queue);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CallDetail> byId(CallId id) {
        return calls.findById(id).map(row -> details(List.of(row)).getFirst());
    }

    @Override
    public List<CallRecord> byIds(List<CallId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<CallId, CallRecord> found =
                calls.ofIds(ids).stream().map(row -> row.call(callers)).collect(toMap(CallRecord::id, call -> call));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<CallDetail> ofTicket(TicketNumber ticket) {
        List<CallTable.Row> rows = calls.ofTicket(ticket);
        return rows.isEmpty() ? List.of() : details(rows);
    }

    private List<CallDetail> details(List<CallTable.Row> rows) {
        List<CallId> ids = rows.stream().map(CallTable.Row::id).toList();
        Map<CallId, List<Leg>> itsLegs = legs.findByCallIdInOrderByOffer(ids).stream()
                .collect(groupingBy(LegTable.Row::callId, mapping(LegTable.Row::leg, toList())));
        Map<CallId, List<Event>> itsEvents = events.ofCalls(ids);
        return rows.stream()
                .map(row -> new CallDetail(
                        row.call(callers),
                        itsLegs.getOrDefault(row.id(), List.of()),
                        itsEvents.getOrDefault(row.id(), List.of())))
                .toList();
    }
}
