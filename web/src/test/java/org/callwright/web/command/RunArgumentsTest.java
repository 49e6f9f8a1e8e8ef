package org.callwright.web.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunArgumentsTest {
    @ParameterizedTest
    @ValueSource(strings = {"-micronaut.server.port=8081", "--callwright.node=node2", "-callwright.x[0]=a=b", "-a="})
    void aPropertyWithItsValueIsUnderstood(String argument) {
        assertThat(RunArguments.complaint(argument)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "--port", "-", "--=x", "port=8081", ""})
    void whatWouldBePassedOverInSilenceIsRefused(String argument) {
        assertThat(RunArguments.complaint("-a=b", argument))
                .hasValueSatisfying(
                        sentence -> assertThat(sentence).startsWith("'" + argument + "' is not of the form"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h"})
    void whoAsksHowItIsUsedIsTold(String argument) {
        assertThat(RunArguments.help(argument))
                .hasValueSatisfying(usage -> assertThat(usage).startsWith("Usage: callwright run"));
        assertThat(RunArguments.help("-a=b")).isEmpty();
    }

    @Test
    void withoutArgumentsThereIsNothingToSay() {
        assertThat(RunArguments.complaint()).isEmpty();
        assertThat(RunArguments.help()).isEmpty();
    }
}
