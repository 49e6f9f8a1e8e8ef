package org.callwright.web.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.callwright.core.callerid.CallerIdReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShownCodeTest {
    private static final List<String> PHONES = List.of("+862155550100");

    private final ShownCode codes = new ShownCode(new CallerIdReader("CN"));

    @ParameterizedTest
    @ValueSource(
            strings = {"02155550100", "2155550100", "+862155550100", "U-2155550100", "13911112222", "139 1111 2222"})
    void a_telephone_number_is_masked_whether_we_have_it_of_the_customer_or_not(String code) {
        assertThat(codes.of(code, PHONES, false)).contains("****");
        assertThat(codes.of(code, PHONES, true)).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"U-4711", "C-1007", "100200300", "2026031400042", "U-13911112222"})
    void what_can_be_none_is_shown(String code) {
        assertThat(codes.of(code, PHONES, false)).isEqualTo(code);
    }
}
