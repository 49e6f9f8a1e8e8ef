package org.callwright.core.call.jdbc;

import static java.util.stream.Collectors.joining;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallDirection;
import org.callwright.core.call.CallEnding;
import org.callwright.core.call.CallId;
import org.callwright.core.call.CallRecord;
import org.callwright.core.call.CallState;
import org.callwright.core.callerid.Caller;
import org.callwright.core.customer.CallerMatch;
import org.callwright.core.event.EventId;
import org.callwright.core.event.Fact.MatchOutcome;
import org.callwright.core.jdbc.AsNumber;
import org.callwright.core.jdbc.AsText;
import org.callwright.core.jdbc.Listed;
import org.callwright.core.privacy.SealedCaller;
import org.callwright.core.projection.CallStory;
import org.callwright.core.queue.QueueId;
import org.callwright.core.routing.OfferToken;
import org.callwright.core.ticket.TicketNumber;
import org.jspecify.annotations.Nullable;

/** Written by {@link CallStories}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface CallTable extends Listed<CallTable.Row, CallId> {
    @MappedEntity("call_record")
    record Row(
            @Id @AsText CallId id,
            String pbx,
            String uniqueId,
            @Nullable String callerSealed,
            @Nullable String callerIndex,
            Caller.Presentation callerPresentation,
            String dialed,
            @AsText QueueId queueId,
            @AsText @Nullable QueueId presentQueueId,
            @AsText TicketNumber ticket,
            CallState.Kind state,
            int step,
            @AsText @Nullable AgentId agentId,
            boolean shared,
            @AsNumber @Nullable OfferToken offer,
            @Nullable CallEnding ending,
            @Nullable MatchOutcome matchOutcome,
            @Nullable String matchRule,
            @Nullable String matchCustomers,
            @AsNumber Instant arrivedAt,
            @AsNumber @Nullable Instant answeredAt,
            @AsNumber @Nullable Instant endedAt,
            @MappedProperty("talked_ms") @AsNumber Duration talked,
            @MappedProperty("held_ms") @AsNumber Duration held,
            @AsText EventId lastEventId) {
        /** Who called is written once, with the beginning of the story. */
        static Row of(CallStory story, SealedCaller callers) {
            CallRecord call = story.record();
            CallerMatch match = call.match();
            return new Row(
                    call.id(),
                    call.pbx(),
                    story.uniqueId(),
                    story.isStored() ? null : callers.seal(call.caller()).orElse(null),
                    story.isStored() ? null : callers.index(call.caller()).orElse(null),
                    call.caller().presentation(),
                    call.dialed(),
                    call.queue(),
                    story.presentQueue(),
                    call.ticket(),
                    call.state(),
                    story.step(),
                    call.agent(),
                    story.shared(),
                    story.offer(),
                    call.ending(),
                    match == null ? null : match.outcome(),
                    match == null ? null : match.rule(),
                    match == null ? null : text(match.customers()),
                    call.arrived(),
                    call.answered(),
                    call.ended(),
                    story.talked(),
                    story.held(),
                    story.last());
        }

        CallRecord call(SealedCaller callers) {
            return call(callers.open(callerPresentation, callerSealed));
        }

        /** Without who called. */
        CallRecord unopened() {
            return call(new Caller("", null, "", callerPresentation));
        }

        private CallRecord call(Caller caller) {
            return new CallRecord(
                    id,
                    CallDirection.of(uniqueId),
                    pbx,
                    caller,
                    dialed,
                    queueId,
                    ticket,
                    state,
                    ending,
                    agentId,
                    match(),
                    arrivedAt,
                    answeredAt,
                    endedAt);
        }

        private @Nullable CallerMatch match() {
            return matchOutcome == null
                    ? null
                    : new CallerMatch(
                            matchOutcome,
                            Objects.requireNonNull(matchRule),
                            ids(Objects.requireNonNull(matchCustomers)));
        }

        private static String text(List<Long> ids) {
            return ids.stream().map(String::valueOf).collect(joining(","));
        }

        private static List<Long> ids(String text) {
            return text.isEmpty()
                    ? List.of()
                    : Stream.of(text.split(",")).map(Long::valueOf).toList();
        }
    }

    /** What of a row is sealed. */
    @Introspected
    record Seal(String id, Caller.Presentation callerPresentation, String callerSealed) {}

    Optional<Row> findById(CallId id);

    @Query("UPDATE call_record SET caller_sealed = NULL, caller_index = NULL, caller_presentation = 'ERASED'"
            + " WHERE id IN (:ids)")
    void eraseCallers(@AsText Collection<CallId> ids);

    @Query("SELECT * FROM call_record WHERE id IN (:ids) ORDER BY arrived_at, id")
    List<Row> ofIds(@AsText Collection<CallId> ids);

    long count();

    /** Those that have a seal, in order of their ids, after this one. */
    @Query("SELECT id, caller_presentation, caller_sealed FROM call_record"
            + " WHERE id > :after AND caller_sealed IS NOT NULL ORDER BY id LIMIT :most")
    List<Seal> seals(String after, int most);

    @Query("SELECT * FROM call_record WHERE ticket = :ticket ORDER BY arrived_at, id")
    List<Row> ofTicket(@AsText TicketNumber ticket);

    /** Locks them until the transaction is over. */
    @Query("SELECT * FROM call_record WHERE id IN (:ids) FOR UPDATE")
    List<Row> lock(@AsText Collection<CallId> ids);
}
