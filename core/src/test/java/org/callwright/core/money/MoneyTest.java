package org.callwright.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.callwright.core.change.Refused;
import org.junit.jupiter.api.Test;

class MoneyTest {
    private static final Currency CNY = Currency.getInstance("CNY");
    private static final Currency JPY = Currency.getInstance("JPY");
    private static final Currency KWD = Currency.getInstance("KWD");

    @Test
    void the_currency_says_how_many_decimals_there_are() {
        assertThat(Money.of("1299.9", CNY).minor()).isEqualTo(129_990);
        assertThat(Money.of("1299", JPY).minor()).isEqualTo(1299);
        assertThat(Money.of("1.005", KWD).minor()).isEqualTo(1005);
        assertThat(Money.of("1299.90", CNY)).hasToString("1299.90 CNY");
        assertThat(Money.of("1299", JPY)).hasToString("1299 JPY");
    }

    @Test
    void what_is_too_exact_is_refused_and_not_rounded() {
        assertThatThrownBy(() -> Money.of("0.005", CNY)).hasMessageContaining("2 decimals");
        assertThatThrownBy(() -> Money.of("1.5", JPY)).hasMessageContaining("0 decimals");
        assertThat(Money.of("1.500", CNY)).isEqualTo(Money.of("1.5", CNY));
    }

    @Test
    void what_is_no_amount_is_refused() {
        for (String text : List.of("", "1,5", "1e3", "NaN", "--1", "1.", ".5", "９", "0x1", "1".repeat(19))) {
            assertThatThrownBy(() -> Money.of(text, CNY)).as(text).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Money.of("999999999999999999", CNY)).hasMessageContaining("too large");
    }

    @Test
    void what_nobody_pays_with_is_no_currency() {
        assertThatThrownBy(() -> Money.currency("RMB")).hasMessageContaining("ISO 4217");
        assertThatThrownBy(() -> Money.currency("XAU")).hasMessageContaining("ISO 4217");
        assertThat(Money.currency("CNY")).isEqualTo(CNY);
    }

    @Test
    void two_currencies_are_never_mixed() {
        assertThatThrownBy(() -> Money.of("1", CNY).plus(Money.of("1", JPY))).hasMessageContaining("two currencies");
    }

    @Test
    void a_sum_that_does_not_fit_fails_instead_of_wrapping_around() {
        Money most = new Money(Long.MAX_VALUE, CNY);

        assertThatThrownBy(() -> most.plus(new Money(1, CNY))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> most.times(2)).isInstanceOf(Refused.class);
    }

    @Property
    void an_amount_reads_back_as_it_was_written(
            @ForAll @LongRange(min = -99_999_999_999L, max = 99_999_999_999L) long minor) {
        Money money = new Money(minor, CNY);

        assertThat(Money.of(money.amount().toPlainString(), CNY)).isEqualTo(money);
        assertThat(money.amount()).isEqualByComparingTo(BigDecimal.valueOf(minor, 2));
    }
}
