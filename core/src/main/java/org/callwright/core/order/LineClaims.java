package org.callwright.core.order;

import java.util.List;
import java.util.Map;
import org.callwright.core.money.Money;

/** What others hold of an order's lines and of what was paid: an order cannot be lowered below it. Joins the caller's transaction; blocks. */
public interface LineClaims {
    /**
     * Until the running step ends nobody else can claim anything of these orders.
     *
     * @param linesToBe by the id of the order, main or sub; empty for one that is about to go
     * @param paidToBe what will have been paid, by the id of the order; without one that is about to go
     * @throws org.callwright.core.change.Refused naming the line or the money and what is claimed of it, when that is more than is left
     */
    void check(Map<Long, List<OrderLine>> linesToBe, Map<Long, Money> paidToBe);
}
