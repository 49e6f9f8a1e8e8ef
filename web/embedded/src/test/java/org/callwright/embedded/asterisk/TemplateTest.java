package org.callwright.embedded.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {

    @Test
    void fillsWhatStandsBetweenAtSignsAndNothingElse() {
        assertThat(Template.fill("a = @A@; b@c.example, $1 @A@", Map.of("A", "$x\\y")))
                .isEqualTo("a = $x\\y; b@c.example, $1 $x\\y");
    }

    @Test
    void aPlaceholderWithoutAValueIsAMistake() {
        assertThatThrownBy(() -> Template.fill("@UNKNOWN@", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("@UNKNOWN@");
    }
}
