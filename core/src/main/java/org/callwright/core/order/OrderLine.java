package org.callwright.core.order;

import java.util.List;
import org.callwright.core.change.Refused;
import org.callwright.core.money.Money;
import org.callwright.core.product.Sku;

/**
 * So many of one thing, at the price at which they were sold.
 *
 * @param line its number in the order, from 1
 * @param name what it was called when it was bought
 * @param unitPrice of one, before any discount
 * @param components when it is a bundle: what it consisted of when it was bought
 */
public record OrderLine(int line, Sku sku, String name, int quantity, Money unitPrice, List<LineComponent> components) {
    private static final int MOST_LINES = 999;
    private static final int MOST = 1_000_000;
    private static final int LONGEST_NAME = 200;

    public OrderLine {
        components = List.copyOf(components);
        if (line < 1 || line > MOST_LINES) {
            throw Refused.value("lines.line", "lines are numbered 1 to " + MOST_LINES);
        }
        if (name.length() > LONGEST_NAME) {
            throw Refused.value("lines.name", "at most " + LONGEST_NAME + " characters");
        }
        if (quantity < 1 || quantity > MOST) {
            throw Refused.value("lines.quantity", "a line has 1 to " + MOST + " pieces");
        }
        if (unitPrice.isNegative()) {
            throw Refused.value("lines.unitPrice", "cannot be below zero");
        }
        requireCountable(quantity, unitPrice);
        if (components.stream().map(LineComponent::sku).distinct().count() < components.size()) {
            throw Refused.value("lines.components", "a component is there twice");
        }
    }

    private static void requireCountable(int quantity, Money unitPrice) {
        if (unitPrice.minor() > Long.MAX_VALUE / quantity) {
            throw Refused.value("lines.unitPrice", "so many pieces at such a price are too large an amount");
        }
    }

    public Money total() {
        return unitPrice.times(quantity);
    }

    OrderLine with(List<LineComponent> exploded) {
        return new OrderLine(line, sku, name, quantity, unitPrice, exploded);
    }

    /** Lines that do not say what they consisted of, of the goods that are stored, with what is stored. */
    static List<OrderLine> keeping(List<OrderLine> lines, List<OrderLine> stored) {
        return lines.stream()
                .map(line -> stored.stream()
                        .filter(one -> line.components().isEmpty() && one.isOfSameGoods(line))
                        .findFirst()
                        .map(one -> line.with(one.components()))
                        .orElse(line))
                .toList();
    }

    private boolean isOfSameGoods(OrderLine other) {
        return line == other.line && sku.equals(other.sku) && quantity == other.quantity;
    }
}
