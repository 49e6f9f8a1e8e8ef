package org.callwright.core.reveal.jdbc;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.callwright.core.call.CallHistory;
import org.callwright.core.customer.CustomerFiles;
import org.callwright.core.customer.Phones;
import org.callwright.core.reveal.NumberDesk;
import org.callwright.core.reveal.Reveals;

/** Wires the telling of numbers. */
@Factory
final class RevealFactory {
    @Singleton
    NumberDesk numberDesk(Reveals reveals, CustomerFiles customers, Phones phones, CallHistory calls) {
        return new NumberDesk(reveals, customers, phones, calls);
    }
}
