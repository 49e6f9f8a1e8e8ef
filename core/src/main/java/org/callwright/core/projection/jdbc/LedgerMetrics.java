package org.callwright.core.projection.jdbc;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.callwright.core.projection.Stories;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What should not happen, counted: {@code callwright.projection.*}. */
final class LedgerMetrics {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerMetrics.class);

    private final Counter illegal;
    private final Counter setAside;

    LedgerMetrics(MeterRegistry meters) {
        illegal = Counter.builder("callwright.projection.illegal")
                .description("Facts that could not follow on their call's state; stored, without effect")
                .register(meters);
        setAside = Counter.builder("callwright.projection.set.aside")
                .description("Log entries that could not be stored, kept in projection_failure")
                .register(meters);
    }

    void illegal(List<Stories.Told> told) {
        for (Stories.Told one : told) {
            if (!one.legal()) {
                illegal.increment();
                LOG.warn(
                        "call {}: {} cannot follow, event {}",
                        one.fact().call(),
                        one.fact().kind(),
                        one.event().id());
            }
        }
    }

    void setAside() {
        setAside.increment();
    }
}
