package org.callwright.web.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.callwright.core.hint.Hint;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShownHintTest {
    private static @Nullable String entered(String text, boolean unmasked) {
        ShownHint shown = ShownHint.of(new Hint(false, false, null, null, text), unmasked);
        return shown == null ? null : shown.entered();
    }

    @Test
    void a_code_of_few_digits_is_masked_altogether() {
        assertThat(entered("482913", false)).isEqualTo("****");
        assertThat(entered("13800000001", false)).isEqualTo("138****0001");
        assertThat(entered("482913", true)).isEqualTo("482913");
    }
}
