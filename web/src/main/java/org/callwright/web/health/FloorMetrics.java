package org.callwright.web.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.callwright.core.agent.AgentState;
import org.callwright.core.live.LiveView;
import org.callwright.core.live.QueueNow;
import org.callwright.core.queue.QueueDirectory;

/** Gauges of the floor. The labels are the configured queues and the agents' states, so there are only so many. */
@Singleton
final class FloorMetrics {
    private final LiveView view;
    private final QueueDirectory queues;
    private final MultiGauge waiting;
    private final MultiGauge ringing;
    private final MultiGauge talking;

    FloorMetrics(LiveView view, QueueDirectory queues, MeterRegistry registry) {
        this.view = view;
        this.queues = queues;
        this.waiting = gauge("callwright.calls.waiting", "Calls in line that nobody is offered", registry);
        this.ringing = gauge("callwright.calls.ringing", "Calls offered to an agent", registry);
        this.talking = gauge("callwright.calls.talking", "Conversations", registry);
        Arrays.stream(AgentState.values())
                .filter(state -> state != AgentState.LOGGED_OUT)
                .forEach(state -> Gauge.builder("callwright.agents", view, v -> v.agentsIn(state))
                        .description("Signed-in agents by state")
                        .tag("state", state.name())
                        .register(registry));
        Gauge.builder("callwright.live.current", view, v -> v.current() ? 1 : 0)
                .description("1 while this node's live view is kept up with the event log")
                .register(registry);
    }

    private static MultiGauge gauge(String name, String description, MeterRegistry registry) {
        return MultiGauge.builder(name).description(description).register(registry);
    }

    /** Queues come and go; their figures are read when they are asked for. */
    @Scheduled(fixedDelay = "15s")
    void follow() {
        register(waiting, QueueNow::waiting);
        register(ringing, QueueNow::ringing);
        register(talking, QueueNow::talking);
    }

    private void register(MultiGauge gauge, ToDoubleFunction<QueueNow> figure) {
        gauge.register(
                queues.all().stream()
                        .<MultiGauge.Row<?>>map(queue -> MultiGauge.Row.of(
                                Tags.of("queue", queue.id().value()),
                                view,
                                v -> figure.applyAsDouble(v.queue(queue.id()))))
                        .toList(),
                true);
    }
}
