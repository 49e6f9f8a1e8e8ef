package org.callwright.core.returns.jdbc;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.callwright.core.money.Money;
import org.callwright.core.order.LineClaims;
import org.callwright.core.order.OrderLine;
import org.callwright.core.returns.ReturnLimits;
import org.callwright.core.returns.ReturnRequest;

/** The order's row is locked first, as by those who open a request: whichever comes second sees what the first did. */
@Singleton
final class ReturnedPieces implements LineClaims {
    private final ReturnTable returns;

    ReturnedPieces(ReturnTable returns) {
        this.returns = returns;
    }

    @Override
    public void check(Map<Long, List<OrderLine>> linesToBe, Map<Long, Money> paidToBe) {
        if (linesToBe.isEmpty()) {
            return;
        }
        returns.hold(linesToBe.keySet());
        Map<Long, List<ReturnRequest>> requests = returns.heldOf(linesToBe.keySet()).stream()
                .collect(groupingBy(ReturnTable.Row::orderId, mapping(ReturnTable.Row::request, toList())));
        requests.forEach((order, some) -> {
            ReturnLimits.checkLines(linesToBe.getOrDefault(order, List.of()), some);
            Money paid = paidToBe.get(order);
            if (paid != null) {
                ReturnLimits.checkPaid(paid, some);
            }
        });
    }
}
