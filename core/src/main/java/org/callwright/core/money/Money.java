package org.callwright.core.money;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Currency;
import java.util.function.LongSupplier;
import org.callwright.core.change.Refused;

/**
 * An amount in whole minor units of its currency: cents, fen, and for the yen the yen itself. Never rounded: what has more
 * decimals than the currency is refused, and so is what does not fit 64 bits. Immutable.
 *
 * @param minor how many of the smallest unit, may be negative
 * @param currency of ISO 4217, which also says how many decimals there are
 */
public record Money(long minor, Currency currency) implements Comparable<Money> {
    public Money {
        if (currency.getDefaultFractionDigits() < 0) {
            throw new IllegalArgumentException(currency.getCurrencyCode() + " is no money that anybody pays with");
        }
    }

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /**
     * Reads a plain decimal number such as {@code 1299.90}.
     *
     * @throws IllegalArgumentException when it is none, has more decimals than the currency, or is too large
     */
    public static Money of(String amount, Currency currency) {
        if (!amount.matches("-?[0-9]{1,18}(\\.[0-9]{1,18})?")) {
            throw new IllegalArgumentException("not an amount: digits, and a point before the decimals");
        }
        return of(new BigDecimal(amount), currency);
    }

    /** @throws IllegalArgumentException when it has more decimals than the currency, or is too large */
    public static Money of(BigDecimal amount, Currency currency) {
        int decimals = currency.getDefaultFractionDigits();
        if (amount.stripTrailingZeros().scale() > decimals) {
            throw new IllegalArgumentException(
                    "too exact: " + currency.getCurrencyCode() + " has " + decimals + " decimals");
        }
        try {
            return new Money(amount.movePointRight(decimals).longValueExact(), currency);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("too large an amount", e);
        }
    }

    /**
     * The currency of that ISO 4217 code.
     *
     * @throws IllegalArgumentException when there is none, or nobody pays with it
     */
    public static Currency currency(String code) {
        try {
            return zero(Currency.getInstance(code)).currency();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("not a currency of ISO 4217, such as CNY", e);
        }
    }

    public static Money sum(Collection<Money> amounts, Currency currency) {
        return amounts.stream().reduce(zero(currency), Money::plus);
    }

    public BigDecimal amount() {
        return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits());
    }

    /** @throws Refused when the sum is too large */
    public Money plus(Money other) {
        return exactly(() -> Math.addExact(minor, sameCurrency(other)));
    }

    /** @throws Refused when the difference is too large */
    public Money minus(Money other) {
        return exactly(() -> Math.subtractExact(minor, sameCurrency(other)));
    }

    /** @throws Refused when the product is too large */
    public Money times(long factor) {
        return exactly(() -> Math.multiplyExact(minor, factor));
    }

    /** What does not fit was never anybody's money: somebody has mistyped it. */
    private Money exactly(LongSupplier amount) {
        try {
            return new Money(amount.getAsLong(), currency);
        } catch (ArithmeticException e) {
            throw Refused.value("amount", "too large an amount");
        }
    }

    public boolean isNegative() {
        return minor < 0;
    }

    public boolean isZero() {
        return minor == 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, sameCurrency(other));
    }

    private long sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("two currencies: " + currency + " and " + other.currency);
        }
        return other.minor;
    }

    /** Such as {@code 1299.90 CNY}. */
    @Override
    public String toString() {
        return amount().toPlainString() + " " + currency.getCurrencyCode();
    }
}
