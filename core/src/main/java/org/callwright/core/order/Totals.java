package org.callwright.core.order;

import java.util.Collection;
import java.util.Currency;
import org.callwright.core.change.Refused;
import org.callwright.core.money.Money;

/**
 * What an order costs, of one currency: items − discount + freight = paid, to the smallest unit.
 *
 * @param items the lines, before any discount
 * @param discount what is taken off, not negative
 * @param paid what the customer has paid, or has to pay as long as the order is unpaid
 */
public record Totals(Money items, Money discount, Money freight, Money paid) {
    public Totals {
        require("items", items, items.currency());
        require("discount", discount, items.currency());
        require("freight", freight, items.currency());
        require("paid", paid, items.currency());
        Money due = items.minus(discount).plus(freight);
        if (!due.equals(paid)) {
            throw Refused.value(
                    "paid", "items - discount + freight is " + due + ", not what is said to be paid, " + paid);
        }
    }

    /** The rest of the sum is worked out. */
    public static Totals of(Money items, Money discount, Money freight) {
        return new Totals(items, discount, freight, items.minus(discount).plus(freight));
    }

    public static Totals sum(Collection<Totals> parts, Currency currency) {
        return parts.stream().reduce(zero(currency), Totals::plus);
    }

    private static Totals zero(Currency currency) {
        Money nothing = Money.zero(currency);
        return new Totals(nothing, nothing, nothing, nothing);
    }

    public Currency currency() {
        return items.currency();
    }

    private Totals plus(Totals other) {
        return new Totals(
                items.plus(other.items),
                discount.plus(other.discount),
                freight.plus(other.freight),
                paid.plus(other.paid));
    }

    private static void require(String field, Money amount, Currency currency) {
        if (!amount.currency().equals(currency)) {
            throw Refused.value(field, "an order has one currency");
        }
        if (amount.isNegative()) {
            throw Refused.value(field, "cannot be below zero");
        }
    }
}
