package org.callwright.core.source;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** Wires the sources that there are: the built-in one and those of the configuration. */
@Factory
final class SourceFactory {
    @Singleton
    Sources sources(
            List<CustomerSource> customers,
            List<OrderSource> orders,
            List<ProductSource> products,
            Patience patience,
            Clock clock) {
        return new Sources(customers, orders, products, patience, clock);
    }
}
