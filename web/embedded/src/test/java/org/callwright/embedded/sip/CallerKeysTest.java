package org.callwright.embedded.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CallerKeysTest {

    @Test
    void anythingMayBeANumberOrAName() {
        assertThat(CallerKeys.of(Caller.of("a@b <王>").name("say \"hi\" \\"), "600"))
                .containsSequence("-key", "cw_user", "a%40b%20%3C%E7%8E%8B%3E")
                .containsSequence("-key", "cw_display", "\"say \\\"hi\\\" \\\\\" ")
                .containsSequence("-key", "cw_dialled", "600");
    }

    @Test
    void aLineBreakIsNot() {
        assertThatThrownBy(() -> Caller.of("1").name("x\r\nEvil: 1")).isInstanceOf(IllegalArgumentException.class);
    }
}
