package org.callwright.core.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdNumbersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "A123456(7)",
                "a123456(7)",
                "Ａ１２３４５６（７）",
                " A 123 456 ( 7 ) ",
                "A123456【7】",
                "A-123456-7",
                "A１２３−４５６7",
                "A1234567"
            })
    void one_of_Hong_Kong_is_the_same_in_any_spelling(String written) {
        assertThat(IdNumbers.plain(written)).contains("A1234567");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12-3", "1--2", "(A)1"})
    void what_may_be_stored_may_be_looked_for(String written) {
        new CustomerFields("Li", null, null, null, written, Verification.UNVERIFIED, "");

        assertThat(IdNumbers.plain(written)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"02X", "----", "()()", "A123456/7", "身份证号码", "A1234567;"})
    void what_is_no_whole_number_is_none(String written) {
        assertThat(IdNumbers.plain(written)).isEmpty();
    }
}
