package org.callwright.web.sample;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.callwright.web.Application;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoPasswordTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "0.0.0.0", "::", "203.0.113.1", "callwright.example.com"})
    void theKnownOneIsNotForANetwork(String host) {
        assertThatThrownBy(() -> DemoPassword.check(host, "callwright", false))
                .isInstanceOf(Application.UnusableConfiguration.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "localhost"})
    void theKnownOneIsForThisMachine(String host) {
        assertThatCode(() -> DemoPassword.check(host, "callwright", false)).doesNotThrowAnyException();
    }

    @Test
    void anotherOneIsForWhomeverItIsToldTo() {
        assertThatCode(() -> DemoPassword.check("0.0.0.0", "something else", false))
                .doesNotThrowAnyException();
    }

    @Test
    void whoSaysSoMayDoIt() {
        assertThatCode(() -> DemoPassword.check("0.0.0.0", "callwright", true)).doesNotThrowAnyException();
    }
}
