package org.callwright.telephony.agi;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** What is measured of the FastAGI server. Scripts are tagged by configured names only, so the tags stay few. */
final class AgiMetrics {
    private final MeterRegistry registry;
    private final Gauge gauge;
    private final Counter refused;
    private final Counter strangers;
    private final Timer commands;

    AgiMetrics(MeterRegistry registry, AtomicInteger sessions) {
        this.registry = registry;
        gauge = Gauge.builder("callwright.agi.sessions", sessions, AtomicInteger::get)
                .description("FastAGI sessions now")
                .register(registry);
        refused = Counter.builder("callwright.agi.refused")
                .description("FastAGI connections closed because of the session limit")
                .register(registry);
        strangers = Counter.builder("callwright.agi.strangers")
                .description("FastAGI connections closed because of whence they came")
                .register(registry);
        commands = Timer.builder("callwright.agi.command")
                .description("From sending a command to Asterisk's reply")
                .register(registry);
    }

    /** Forgets the server, so that another one in this process can be measured. */
    void close() {
        registry.remove(gauge);
    }

    void refused() {
        refused.increment();
    }

    void stranger() {
        strangers.increment();
    }

    void answered(Duration took) {
        commands.record(took);
    }

    void ended(String script, Outcome outcome, Duration lasted) {
        Timer.builder("callwright.agi.session")
                .description("FastAGI sessions by script and outcome")
                .tag("script", script)
                .tag("outcome", outcome.tag())
                .register(registry)
                .record(lasted);
    }
}
