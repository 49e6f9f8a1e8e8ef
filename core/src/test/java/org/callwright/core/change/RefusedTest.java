package org.callwright.core.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RefusedTest {
    @Test
    void a_refusal_names_the_field_and_what_can_be_done_instead() {
        Refused refused = Refused.state("state", "a closed ticket is not resolved", List.of("REOPENED"));

        assertThat(refused.kind()).isEqualTo(Refused.Kind.STATE);
        assertThat(refused.field()).isEqualTo("state");
        assertThat(refused.legal()).containsExactly("REOPENED");
        assertThat(refused).hasMessage("a closed ticket is not resolved");
    }

    @Test
    void somebody_who_comes_too_late_is_told_for_what() {
        assertThat(new Outdated("ticket", "SV260314-00042-7"))
                .hasMessage("ticket SV260314-00042-7 has been changed by somebody else");
    }
}
