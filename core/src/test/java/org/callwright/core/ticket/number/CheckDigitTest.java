package org.callwright.core.ticket.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class CheckDigitTest {
    @Test
    void agreesWithTheExampleOfItsInventor() {
        assertThat(CheckDigit.of("572")).isEqualTo(4);
        assertThat(CheckDigit.matches("5724")).isTrue();
        assertThat(CheckDigit.matches("5727")).isFalse();
    }

    @Property
    void confirmsWhatItMade(@ForAll @NumericChars @StringLength(min = 1, max = 20) String digits) {
        assertThat(CheckDigit.matches(digits + CheckDigit.of(digits))).isTrue();
    }

    @Property
    void catchesEveryWrongDigit(
            @ForAll @NumericChars @StringLength(min = 1, max = 20) String digits,
            @ForAll @IntRange(max = 20) int place,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        StringBuilder number = new StringBuilder(digits).append(CheckDigit.of(digits));
        int at = place % number.length();
        number.setCharAt(at, (char) ('0' + (number.charAt(at) - '0' + by) % 10));

        assertThat(CheckDigit.matches(number.toString())).isFalse();
    }

    @Property
    void catchesEverySwapOfNeighbours(
            @ForAll @NumericChars @StringLength(min = 1, max = 20) String digits,
            @ForAll @IntRange(max = 19) int place) {
        StringBuilder number = new StringBuilder(digits).append(CheckDigit.of(digits));
        int at = place % (number.length() - 1);
        char left = number.charAt(at);
        char right = number.charAt(at + 1);
        assumeThat(left).isNotEqualTo(right);
        number.setCharAt(at, right);
        number.setCharAt(at + 1, left);

        assertThat(CheckDigit.matches(number.toString())).isFalse();
    }
}
