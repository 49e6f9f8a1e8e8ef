package org.callwright.core.hint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateNumberTest {
    /** Numbers that card schemes publish for tests, and the example of GB 11643's check digit. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111111111111111",
                "5555555555554444",
                "378282246310005",
                "6011-1111 1111 1117",
                "440524188001010014",
                "41111111111111111227",
                "5555 5555 5555 4444 12/27 123"
            })
    void cards_are_told_by_their_check_digit(String number) {
        assertThat(PrivateNumber.looksLikeOne(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10100",
                "13800000001",
                "260314000427",
                "4111111111111112",
                "440524188001010015",
                "99999999999999999999"
            })
    void other_numbers_are_none(String number) {
        assertThat(PrivateNumber.looksLikeOne(number)).isFalse();
    }
}
