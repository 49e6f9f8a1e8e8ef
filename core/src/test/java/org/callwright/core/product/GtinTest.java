package org.callwright.core.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class GtinTest {
    @Test
    void the_numbers_of_the_standard_are_read() {
        // The examples of the GS1 check digit calculator, in all four lengths.
        for (String number : List.of("96385074", "036000291452", "6291041500213", "10614141000415")) {
            assertThat(new Gtin(number)).hasToString(number);
        }
    }

    @Test
    void a_mistyped_digit_is_noticed() {
        String right = "6291041500213";
        for (int at = 0; at < right.length(); at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (digit != right.charAt(at)) {
                    String wrong = right.substring(0, at) + digit + right.substring(at + 1);
                    assertThatThrownBy(() -> new Gtin(wrong)).as(wrong).hasMessageContaining("check digit");
                }
            }
        }
    }

    @Test
    void other_lengths_and_letters_are_refused() {
        for (String text : List.of("", "123456789", "629104150021X", "６２９１０４１５００２１３")) {
            assertThatThrownBy(() -> new Gtin(text)).as(text).hasMessageContaining("8, 12, 13 or 14");
        }
    }
}
