package org.callwright.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.callwright.core.callerid.Caller;
import org.callwright.core.callerid.Caller.Presentation;
import org.junit.jupiter.api.Test;

class SealingTest {
    private static final String NUMBER = "+8613800000001";

    private final Sealing sealing = TestSealing.SEALING;

    @Property(tries = 200)
    void what_is_sealed_opens_as_it_was(@ForAll @StringLength(max = 80) String text) {
        String wellFormed = text.replaceAll("[\\uD800-\\uDFFF]", "");

        assertThat(sealing.open(SealedKind.PHONE, sealing.seal(SealedKind.PHONE, wellFormed)))
                .isEqualTo(wellFormed);
    }

    @Test
    void the_same_number_is_sealed_as_another_text_each_time_and_tells_its_key() {
        String first = sealing.seal(SealedKind.PHONE, NUMBER);
        String second = sealing.seal(SealedKind.PHONE, NUMBER);

        assertThat(first).startsWith("k1:").doesNotContain(NUMBER.substring(1)).isNotEqualTo(second);
    }

    @Test
    void what_was_changed_or_is_of_another_kind_does_not_open() {
        String sealed = sealing.seal(SealedKind.PHONE, NUMBER);
        char last = sealed.charAt(10);
        String changed = sealed.substring(0, 10) + (last == 'A' ? 'B' : 'A') + sealed.substring(11);

        assertThatThrownBy(() -> sealing.open(SealedKind.PHONE, changed)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sealing.open(SealedKind.ID_NUMBER, sealed))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sealing.open(SealedKind.PHONE, "k1:AAAA"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_missing_key_is_named_and_is_no_damage() {
        Sealing elsewhere = new Sealing(SealingKeys.of(Map.of("k9", TestSealing.KEY), "k9", TestSealing.INDEX_KEY));

        assertThatThrownBy(() -> sealing.open(SealedKind.PHONE, elsewhere.seal(SealedKind.PHONE, NUMBER)))
                .isInstanceOf(UnknownKey.class)
                .hasMessageContaining("'k9'");
    }

    @Test
    void the_index_is_of_number_and_kind_alone_and_needs_the_key() {
        String index = sealing.blindIndex(SealedKind.PHONE, NUMBER);
        Sealing elsewhere = new Sealing(SealingKeys.of(Map.of("k1", TestSealing.KEY), "k1", TestSealing.KEY));

        assertThat(index).matches("[0-9a-f]{64}").isEqualTo(sealing.blindIndex(SealedKind.PHONE, NUMBER));
        assertThat(sealing.blindIndex(SealedKind.ID_NUMBER, NUMBER)).isNotEqualTo(index);
        assertThat(elsewhere.blindIndex(SealedKind.PHONE, NUMBER)).isNotEqualTo(index);
    }

    @Test
    void keys_that_are_none_are_refused_without_being_repeated() {
        assertThatThrownBy(() -> SealingKeys.of(Map.of("k1", "top secret"), "k1", TestSealing.INDEX_KEY))
                .hasMessageContaining("callwright.privacy.keys.k1")
                .hasMessageNotContaining("top secret");
        assertThatThrownBy(() -> SealingKeys.of(Map.of("clear", TestSealing.KEY), "clear", TestSealing.INDEX_KEY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SealingKeys.of(Map.of("k1", TestSealing.KEY), "k2", TestSealing.INDEX_KEY))
                .hasMessageContaining("callwright.privacy.active");
    }

    @Test
    void a_caller_of_before_there_were_keys_can_be_read() {
        SealedCaller callers = new SealedCaller(sealing);

        assertThat(callers.open(Presentation.KNOWN, "clear:11,14;13800000001+8613800000001李😀"))
                .isEqualTo(new Caller("13800000001", NUMBER, "李😀", Presentation.KNOWN));
        assertThat(callers.seal(new Caller("", null, "", Presentation.WITHHELD)))
                .isEmpty();
    }
}
