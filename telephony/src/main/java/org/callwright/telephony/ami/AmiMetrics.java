package org.callwright.telephony.ami;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** What is measured of one PBX's manager connection. Used on its event loop only, so the maps need no lock. */
final class AmiMetrics {
    /** Event names come from outside: beyond this many they are counted together. */
    private static final int MOST_NAMES = 150;

    private final MeterRegistry registry;
    private final Tags tags;
    private final Map<String, Counter> events = new HashMap<>();
    private final Map<String, Timer> answers = new HashMap<>();
    private final List<Meter> gauges = new ArrayList<>();
    private final Counter otherEvents;
    private final Counter connections;
    private final Counter pauses;

    AmiMetrics(MeterRegistry registry, String pbx, Supplier<AmiStatus> status, Supplier<Integer> buffered) {
        this.registry = registry;
        this.tags = Tags.of("pbx", pbx);
        otherEvents = eventCounter("other");
        connections = Counter.builder("callwright.ami.connections")
                .description("Manager connections that became ready")
                .tags(tags)
                .register(registry);
        pauses = Counter.builder("callwright.ami.pauses")
                .description("Times that reading stopped because the listener was behind")
                .tags(tags)
                .register(registry);
        gauges.add(Gauge.builder("callwright.ami.ready", () -> status.get().isReady() ? 1 : 0)
                .description("Whether the manager connection is ready")
                .tags(tags)
                .register(registry));
        gauges.add(Gauge.builder("callwright.ami.buffered", buffered::get)
                .description("Events that wait for the listener")
                .tags(tags)
                .register(registry));
    }

    /** Forgets the client, so that another one of the same PBX can be measured. */
    void close() {
        gauges.forEach(registry::remove);
    }

    void event(String name) {
        var counter = events.get(name);
        if (counter == null) {
            counter = events.size() < MOST_NAMES ? eventCounter(name) : otherEvents;
            if (counter != otherEvents) {
                events.put(name, counter);
            }
        }
        counter.increment();
    }

    void answered(String action, Duration took) {
        answers.computeIfAbsent(
                        action,
                        name -> Timer.builder("callwright.ami.action")
                                .description("From sending an action to its whole answer")
                                .tags(tags.and("action", name))
                                .register(registry))
                .record(took);
    }

    void failed(String action, AmiException.Reason reason) {
        Counter.builder("callwright.ami.failures")
                .description("Actions without an answer")
                .tags(tags.and("action", action, "reason", reason.name().toLowerCase(Locale.ROOT)))
                .register(registry)
                .increment();
    }

    void connected() {
        connections.increment();
    }

    void paused() {
        pauses.increment();
    }

    private Counter eventCounter(String name) {
        return Counter.builder("callwright.ami.events")
                .description("Events by name")
                .tags(tags.and("event", name))
                .register(registry);
    }
}
