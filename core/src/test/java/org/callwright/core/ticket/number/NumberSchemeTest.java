package org.callwright.core.ticket.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.callwright.core.ticket.TicketNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberSchemeTest {
    private static final Instant LATE_IN_UTC = Instant.parse("2026-03-13T20:00:00Z");

    private final NumberScheme scheme = new NumberScheme("SV", "yyMMdd", 5, ZoneId.of("Asia/Shanghai"));
    private final TicketNumber number = scheme.number(scheme.period(LATE_IN_UTC), 42);

    @Test
    void dateIsThatOfTheBusiness() {
        assertThat(scheme.period(LATE_IN_UTC)).isEqualTo("SV260314");
        assertThat(number.value()).matches("SV260314-00042-\\d");
    }

    @Test
    void numberIsUnderstoodInAnySpelling() {
        String check = number.value().substring(15);
        assertThat(List.of(
                        number.value(),
                        "sv260314-00042-" + check,
                        " SV 260314 00042 " + check + " ",
                        "SV26031400042" + check,
                        "260314-00042-" + check,
                        "sv２６０３１４－０００４２－" + check,
                        "SV260314–00042–" + check,
                        "SV260314/00042." + check))
                .allSatisfy(typed -> assertThat(scheme.parse(typed)).isEqualTo(number));
    }

    @Test
    void wrongDigitIsNamedAsSuch() {
        assertThatThrownBy(() -> scheme.parse(number.value().replace("42", "24")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("check digit")
                .hasMessageContaining("swapped");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SV",
                "hello",
                "SV260314",
                "XX260314-00042-0",
                "'; DROP TABLE ticket; --",
                "+8613800000001",
                "99999999999999999999999999999999999999"
            })
    void whatIsNoNumberIsToldWhatOneLooksLike(String typed) {
        assertThatThrownBy(() -> scheme.parse(typed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("looks like SV");
    }

    @Property
    void everyNumberIsReadBack(@ForAll @LongRange(min = 1, max = 99_999_999) long sequence) {
        TicketNumber made = scheme.number("SV260314", sequence);

        assertThat(scheme.parse(made.value())).isEqualTo(made);
        assertThat(scheme.parse(made.value().replace("-", "").toLowerCase(Locale.ROOT)))
                .isEqualTo(made);
    }
}
