package org.callwright.core.returns.jdbc;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.callwright.core.audit.Audit;
import org.callwright.core.change.AllOrNothing;
import org.callwright.core.order.Orders;
import org.callwright.core.returns.ReturnCommands;
import org.callwright.core.returns.Returns;

@Factory
final class ReturnFactory {
    @Singleton
    ReturnCommands returnCommands(Returns returns, Orders orders, Audit audit, AllOrNothing step, Clock clock) {
        return new ReturnCommands(returns, orders, audit, step, clock);
    }
}
