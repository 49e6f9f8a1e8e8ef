package org.callwright.web.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShownMemberTest {
    private static final List<String> PHONES = List.of("+8613800000001");

    @ParameterizedTest
    @ValueSource(strings = {"13800000001", "+8613800000001", "138 0000 0001", "8613800000001", "M-13800000001"})
    void a_telephone_number_of_the_members_is_masked_like_one(String member) {
        assertThat(ShownMember.of(member, PHONES, false)).contains("****0001").doesNotContain("13800000001");
        assertThat(ShownMember.of(member, PHONES, true)).isEqualTo(member);
    }

    @ParameterizedTest
    @ValueSource(strings = {"13911112222", "+49 1512 3456789", "１３９１１１１２２２２"})
    void one_that_we_do_not_have_is_masked_as_well(String member) {
        assertThat(ShownMember.of(member, PHONES, false)).contains("****");
        assertThat(ShownMember.mayBePhone(member)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"M20260007", "M-20071", "100200300", "VIP 2026 0000 7777 1"})
    void other_members_numbers_are_shown_and_looked_for_by_everybody(String member) {
        assertThat(ShownMember.of(member, PHONES, false)).isEqualTo(member);
        assertThat(ShownMember.mayBePhone(member)).isFalse();
    }

    @Test
    void none_is_none() {
        assertThat(ShownMember.of(null, false)).isNull();
        assertThat(ShownMember.mayBePhone(null)).isFalse();
    }
}
