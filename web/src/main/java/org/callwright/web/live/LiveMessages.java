package org.callwright.web.live;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Permission;
import org.callwright.core.live.LiveChange;
import org.callwright.core.live.LiveSnapshot;
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

    String snapshot(long seq, LiveSnapshot snapshot, Actor actor) {
        return write(new LiveMessage.Snapshot(
                "snapshot",
                seq,
                clock.instant(),
                actor.may(Permission.FLOOR_WATCH) ? floor.withIdle(snapshot.queues()) : List.of(),
                snapshot.agents().stream().map(floor::of).toList(),
                snapshot.calls().stream()
                        .findFirst()
                        .map(call -> calls.of(call, actor.may(Permission.PHONE_UNMASKED)))
                        .orElse(null)));
    }

    String changes(long seq, List<LiveChange> changes, Actor actor) {
        return write(new LiveMessage.Changes(
                "changes",
                seq,
                clock.instant(),
                changes.stream().map(change -> change(change, actor)).toList()));
    }

    String tick(long seq) {
        return write(new LiveMessage.Tick("tick", seq, clock.instant()));
    }

    private LiveMessage.Change change(LiveChange change, Actor actor) {
        return switch (change) {
            case LiveChange.QueueChanged c -> new LiveMessage.Change("queue", floor.of(c.queue()), null, null, null);
            case LiveChange.AgentChanged c -> new LiveMessage.Change("agent", null, floor.of(c.agent()), null, null);
            case LiveChange.AgentGone c ->
                new LiveMessage.Change("agentGone", null, null, null, c.agent().value());
            case LiveChange.CallChanged c ->
                new LiveMessage.Change(
                        "call", null, null, calls.of(c.call(), actor.may(Permission.PHONE_UNMASKED)), null);
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
