package org.callwright.web.live;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import org.callwright.core.account.Role;
import org.callwright.core.live.LiveChange;
import org.callwright.core.live.LiveSnapshot;
import org.callwright.web.access.Person;
import org.callwright.web.desk.OwnCalls;
import org.callwright.web.floor.FloorViews;

/** Writes live messages as one person may see them. */
@Singleton
final class LiveMessages {
    private final FloorViews floor;
    private final OwnCalls calls;
    private final JsonMapper json;
    private final Clock clock;

    LiveMessages(FloorViews floor, OwnCalls calls, JsonMapper json, Clock clock) {
        this.floor = floor;
        this.calls = calls;
        this.json = json;
        this.clock = clock;
    }

    String snapshot(long seq, LiveSnapshot snapshot, Person person) {
        return write(new LiveMessage.Snapshot(
                "snapshot",
                seq,
                clock.instant(),
                person.has(Role.SUPERVISOR) ? floor.withIdle(snapshot.queues()) : List.of(),
                snapshot.agents().stream().map(floor::of).toList(),
                snapshot.calls().stream()
                        .findFirst()
                        .map(call -> calls.of(call, person.phoneUnmasked()))
                        .orElse(null)));
    }

    String changes(long seq, List<LiveChange> changes, Person person) {
        return write(new LiveMessage.Changes(
                "changes",
                seq,
                clock.instant(),
                changes.stream().map(change -> change(change, person)).toList()));
    }

    String tick(long seq) {
        return write(new LiveMessage.Tick("tick", seq, clock.instant()));
    }

    private LiveMessage.Change change(LiveChange change, Person person) {
        return switch (change) {
            case LiveChange.QueueChanged c -> new LiveMessage.Change("queue", floor.of(c.queue()), null, null, null);
            case LiveChange.AgentChanged c -> new LiveMessage.Change("agent", null, floor.of(c.agent()), null, null);
            case LiveChange.AgentGone c ->
                new LiveMessage.Change("agentGone", null, null, null, c.agent().value());
            case LiveChange.CallChanged c ->
                new LiveMessage.Change("call", null, null, calls.of(c.call(), person.phoneUnmasked()), null);
            case LiveChange.CallGone c ->
                new LiveMessage.Change("callGone", null, null, null, c.call().value());
        };
    }

    private String write(LiveMessage message) {
        try {
            return json.writeValueAsString(message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
