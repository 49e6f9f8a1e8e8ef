package org.callwright.web.goods;

import java.util.Currency;
import java.util.function.Function;
import org.callwright.core.money.Money;
import org.callwright.core.product.CategoryId;
import org.callwright.core.product.Sku;
import org.callwright.core.supplier.SupplierId;
import org.callwright.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reads texts that come from outside into the domain's types; what is none is a problem of its field. */
public final class Fields {
    private Fields() {}

    public static <T> T read(String field, @Nullable String text, Function<String, T> reader) {
        if (text == null) {
            throw ProblemException.invalid(field, field + " is missing");
        }
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(field, String.valueOf(e.getMessage()));
        }
    }

    public static <T> @Nullable T optional(String field, @Nullable String text, Function<String, T> reader) {
        return text == null ? null : read(field, text, reader);
    }

    public static Sku sku(String text) {
        return read("sku", text, Sku::new);
    }

    public static CategoryId category(String text) {
        return read("category", text, CategoryId::new);
    }

    public static SupplierId supplier(String text) {
        return read("supplier", text, SupplierId::new);
    }

    public static Money money(String field, @Nullable String amount, Currency currency) {
        return read(field, amount, text -> Money.of(text, currency));
    }

    /** Zero when it is absent. */
    public static Money moneyOrZero(String field, @Nullable String amount, Currency currency) {
        return amount == null ? Money.zero(currency) : money(field, amount, currency);
    }

    public static String shown(Money money) {
        return money.amount().toPlainString();
    }

    /** A number of ours in an address. */
    public static long id(String text) {
        return read("id", text, Long::parseLong);
    }
}
