package org.callwright.web.desk;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.AgentState;
import org.callwright.core.live.LiveView;
import org.callwright.core.queue.QueueDirectory;
import org.callwright.web.floor.FloorViews;

/** Where a conversation can go on; from memory, so it is there at once. */
@Singleton
class Destinations {
    /** @param ready how many agents could take the caller at once */
    @Serdeable
    record Queue(
            @Schema(example = "billing") String queue,
            @Schema(example = "Billing") String name,
            @Schema(example = "2") int ready) {}

    @Serdeable
    record Colleague(
            @Schema(example = "ben") String agent,
            @Schema(example = "Ben Short") String name) {}

    @Serdeable
    record Open(List<Queue> queues, List<Colleague> colleagues) {}

    private final QueueDirectory queues;
    private final LiveView live;
    private final FloorViews floor;

    Destinations(QueueDirectory queues, LiveView live, FloorViews floor) {
        this.queues = queues;
        this.live = live;
        this.floor = floor;
    }

    Open openTo(AgentId agent) {
        return new Open(
                queues.all().stream()
                        .map(queue -> floor.of(live.queue(queue.id())))
                        .map(queue -> new Queue(
                                queue.queue(), queue.name(), queue.agents().ready()))
                        .sorted(Comparator.comparing(Queue::name).thenComparing(Queue::queue))
                        .toList(),
                live.everything().agents().stream()
                        .filter(now ->
                                now.state() == AgentState.READY && !now.agent().equals(agent))
                        .map(floor::of)
                        .map(now -> new Colleague(now.agent(), now.name()))
                        .sorted(Comparator.comparing(Colleague::name).thenComparing(Colleague::agent))
                        .toList());
    }
}
