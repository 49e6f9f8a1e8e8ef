package org.callwright.core.returns.jdbc;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.callwright.core.audit.Audit;
import org.callwright.core.change.Atomically;
import org.callwright.core.customer.Customers;
import org.callwright.core.order.Orders;
import org.callwright.core.order.ToldLines;
import org.callwright.core.returns.ReturnCommands;
import org.callwright.core.returns.Returns;

@Factory
final class ReturnFactory {
    @Singleton
    ReturnCommands returnCommands(
            Returns returns,
            Orders orders,
            ToldLines lines,
            Customers customers,
            Audit audit,
            Atomically atomically,
            Clock clock) {
        return new ReturnCommands(returns, orders, lines, customers, audit, atomically, clock);
    }
}
