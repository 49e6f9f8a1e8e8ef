package org.callwright.core.call.jdbc;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.callwright.core.call.CallId;
import org.callwright.core.call.CallRecord;
import org.callwright.core.call.CallState;
import org.callwright.core.call.Leg;
import org.callwright.core.jdbc.Bulk;
import org.callwright.core.privacy.SealedCaller;
import org.callwright.core.projection.CallStory;
import org.jspecify.annotations.Nullable;

/** Calls and their legs as the projector goes on with them and leaves them. */
@Singleton
public final class CallStories {
    private static final String CALL_AGAIN = Bulk.taking(
            "present_queue_id",
            "state",
            "step",
            "agent_id",
            "shared",
            "offer",
            "ending",
            "match_outcome",
            "match_rule",
            "match_customers",
            "answered_at",
            "ended_at",
            "talked_ms",
            "held_ms",
            "last_event_id");
    private static final String LEG_AGAIN =
            Bulk.taking("ringing_at", "answered_at", "ended_at", "failure", "held_since", "held_ms");

    private final CallTable calls;
    private final SealedCaller callers;
    private final LegTable legs;
    private final Bulk bulk;

    CallStories(CallTable calls, LegTable legs, Bulk bulk, SealedCaller callers) {
        this.callers = callers;
        this.calls = calls;
        this.legs = legs;
        this.bulk = bulk;
    }

    /** Those of the calls that are stored; locks them until the transaction is over. */
    public List<CallStory> load(Collection<CallId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<CallId, List<Leg>> legsOf = legs.findByCallIdInOrderByOffer(ids).stream()
                .collect(groupingBy(LegTable.Row::callId, mapping(LegTable.Row::leg, toList())));
        return calls.lock(ids).stream()
                .map(row -> story(row, legsOf.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static CallStory story(CallTable.Row row, List<Leg> legs) {
        Leg present = legs.stream()
                .filter(leg -> leg.offer().equals(row.offer()))
                .findFirst()
                .orElse(null);
        CallRecord record = row.unopened();
        return new CallStory(
                record,
                row.uniqueId(),
                row.presentQueueId(),
                state(record, row.step(), present),
                legs,
                row.lastEventId());
    }

    private static CallState state(CallRecord record, int step, @Nullable Leg leg) {
        return switch (record.state()) {
            case WAITING -> new CallState.Waiting(step);
            case OFFERED ->
                new CallState.Offered(present(leg).agent(), present(leg).offer());
            case RINGING ->
                new CallState.Ringing(present(leg).agent(), present(leg).offer());
            case DIALLING ->
                new CallState.Dialling(present(leg).agent(), present(leg).offer());
            case TALKING ->
                new CallState.Talking(present(leg).agent(), present(leg).offer());
            case ON_HOLD ->
                new CallState.OnHold(present(leg).agent(), present(leg).offer());
            case ENDED -> new CallState.Ended(Objects.requireNonNull(record.ending()));
        };
    }

    private static Leg present(@Nullable Leg leg) {
        return Objects.requireNonNull(leg, "a call with an offer has its leg");
    }

    public void save(Collection<CallStory> stories) {
        bulk.insert(
                CallTable.Row.class,
                stories.stream().map(story -> CallTable.Row.of(story, callers)).toList(),
                CALL_AGAIN);
        List<LegTable.Row> changed = stories.stream()
                .flatMap(story -> story.changedLegs().stream()
                        .map(leg -> LegTable.Row.of(story.record().id(), leg)))
                .toList();
        bulk.insert(LegTable.Row.class, changed, LEG_AGAIN);
    }
}
