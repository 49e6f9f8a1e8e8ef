package org.callwright.core.workorder.jdbc;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.OptionalLong;
import org.callwright.core.ticket.number.HighestTicket;
import org.callwright.core.ticket.number.NumberSchemes;

/** What the record knows of the sequence of work orders. */
@Singleton
@Named(NumberSchemes.WORK_ORDER)
final class HighestWorkOrder implements HighestTicket {
    private final WorkOrderTable orders;
    private final NumberSchemes schemes;

    HighestWorkOrder(WorkOrderTable orders, @Named(NumberSchemes.WORK_ORDER) NumberSchemes schemes) {
        this.orders = orders;
        this.schemes = schemes;
    }

    @Override
    public OptionalLong forPeriod(String period) {
        long highest = orders.highestSequence(period, schemes.checked(period) ? 1 : 0);
        return highest > 0 ? OptionalLong.of(highest) : OptionalLong.empty();
    }
}
