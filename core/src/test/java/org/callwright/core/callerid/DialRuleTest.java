package org.callwright.core.callerid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DialRuleTest {
    private final DialRule rule = new DialRule();

    @ParameterizedTest
    @ValueSource(strings = {"+8613800000001", "+493012345678", "+12125550123", "+4917612345678", "+8675586110110"})
    void a_customers_number_may_be_dialled(String number) {
        assertThat(rule.allows(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+499001234567", "+19002345678", "+449012345678"})
    void one_that_costs_those_who_call_it_may_not(String number) {
        assertThat(rule.allows(number)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+49110", "+49112", "+86110", "+1911", "+44999"})
    void nor_may_one_that_alarms_the_police(String number) {
        assertThat(rule.allows(number)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "anonymous", "110", "+"})
    void nor_what_is_no_number(String text) {
        assertThat(rule.allows(text)).isFalse();
    }
}
