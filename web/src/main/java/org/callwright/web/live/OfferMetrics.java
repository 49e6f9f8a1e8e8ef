package org.callwright.web.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.function.Consumer;
import org.callwright.core.event.Event;
import org.callwright.core.event.Fact;

/**
 * Counts the offers of the whole site as this node sees them in the log: do not add up the nodes. The outcome is MADE,
 * ANSWERED or the failure. An agent who is to call somebody back is offered that, too: his phone is rung first.
 */
@Singleton
final class OfferMetrics implements Consumer<Event> {
    private final MeterRegistry registry;

    OfferMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void accept(Event event) {
        switch (event.fact()) {
            case Fact.Offered f -> count("MADE");
            case Fact.DialledBack f -> count("MADE");
            case Fact.AgentAnswered f -> count("ANSWERED");
            case Fact.OfferFailed f -> count(f.failure().name());
            default -> {}
        }
    }

    private void count(String outcome) {
        Counter.builder("callwright.offers")
                .description("Offers made to agents, and what became of them")
                .tag("outcome", outcome)
                .register(registry)
                .increment();
    }
}
