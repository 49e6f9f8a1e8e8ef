package org.callwright.core.call.jdbc;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.callwright.core.call.CallId;
import org.callwright.core.call.CallRecord;
import org.callwright.core.call.CallState;
import org.callwright.core.call.Leg;
import org.callwright.core.customer.CallerMatch;
import org.callwright.core.event.EventId;
import org.callwright.core.jdbc.Database;
import org.callwright.core.jdbc.Row;
import org.callwright.core.jdbc.Rows;
import org.callwright.core.jdbc.Sql;
import org.callwright.core.projection.CallStory;
import org.callwright.core.routing.OfferToken;
import org.jspecify.annotations.Nullable;

/** Calls and their legs as the projector goes on with them and leaves them. */
@Singleton
public final class CallStories {
    private static final String CALL =
            "INSERT INTO call_record (id, pbx, unique_id, caller_raw, caller_e164, caller_name,"
                    + " caller_presentation, dialed, queue_id, ticket, arrived_at, state, step, agent_id, offer, ending,"
                    + " match_outcome, match_rule, match_customers, answered_at, ended_at, last_event_id) VALUES ";
    private static final String CALL_AGAIN = " ON DUPLICATE KEY UPDATE "
            + Sql.taking(
                    "state",
                    "step",
                    "agent_id",
                    "offer",
                    "ending",
                    "match_outcome",
                    "match_rule",
                    "match_customers",
                    "answered_at",
                    "ended_at",
                    "last_event_id");
    private static final String LEG = "INSERT INTO call_leg (call_id, offer, agent_id, queue_id, step, offered_at,"
            + " ringing_at, answered_at, ended_at, failure, held_since, held_ms) VALUES ";
    private static final String LEG_AGAIN = " ON DUPLICATE KEY UPDATE "
            + Sql.taking("ringing_at", "answered_at", "ended_at", "failure", "held_since", "held_ms");

    private final Database database;

    CallStories(Database database) {
        this.database = database;
    }

    /** Those of the calls that are stored; locks them until the transaction is over. */
    public List<CallStory> load(Collection<CallId> calls) {
        if (calls.isEmpty()) {
            return List.of();
        }
        Map<CallId, List<Leg>> legs = LegRows.of(database, calls);
        return database.query(
                Sql.of("SELECT * FROM call_record WHERE id IN ").list(calls).then(" FOR UPDATE"),
                row -> story(row, legs));
    }

    private static CallStory story(Row row, Map<CallId, List<Leg>> legs) throws SQLException {
        CallRecord record = CallRows.record(row);
        List<Leg> own = legs.getOrDefault(record.id(), List.of());
        Long offer = row.numberOrNull("offer");
        Leg present = own.stream()
                .filter(leg -> offer != null && leg.offer().value() == offer)
                .findFirst()
                .orElse(null);
        return new CallStory(
                record,
                row.text("unique_id"),
                state(record, row.integer("step"), present),
                own,
                EventId.parse(row.text("last_event_id")));
    }

    private static CallState state(CallRecord record, int step, @Nullable Leg leg) {
        return switch (record.state()) {
            case WAITING -> new CallState.Waiting(step);
            case OFFERED ->
                new CallState.Offered(present(leg).agent(), present(leg).offer());
            case RINGING ->
                new CallState.Ringing(present(leg).agent(), present(leg).offer());
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
        List<List<@Nullable Object>> legs = new ArrayList<>();
        for (CallStory story : stories) {
            story.changedLegs().forEach(leg -> legs.add(leg(story.record().id(), leg)));
        }
        database.insert(CALL, stories.stream().map(CallStories::call).toList(), CALL_AGAIN);
        database.insert(LEG, legs, LEG_AGAIN);
    }

    private static List<@Nullable Object> call(CallStory story) {
        CallRecord record = story.record();
        CallerMatch match = record.match();
        OfferToken offer = story.offer();
        return Rows.of(
                record.id(),
                record.pbx(),
                story.uniqueId(),
                record.caller().raw(),
                record.caller().e164(),
                record.caller().name(),
                record.caller().presentation(),
                record.dialed(),
                record.queue(),
                record.ticket(),
                record.arrived(),
                record.state(),
                story.step(),
                record.agent(),
                offer == null ? null : offer.value(),
                record.ending(),
                match == null ? null : match.outcome(),
                match == null ? null : match.rule(),
                match == null ? null : CallRows.customers(match),
                record.answered(),
                record.ended(),
                story.last());
    }

    private static List<@Nullable Object> leg(CallId call, Leg leg) {
        return Rows.of(
                call,
                leg.offer().value(),
                leg.agent(),
                leg.lane().queue(),
                leg.lane().step(),
                leg.offered(),
                leg.ringing(),
                leg.answered(),
                leg.ended(),
                leg.failure(),
                leg.heldSince(),
                leg.held());
    }
}
