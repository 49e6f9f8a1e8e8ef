package org.callwright.core.callerid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.callwright.core.callerid.Caller.Presentation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallerIdReaderTest {
    private final CallerIdReader reader = new CallerIdReader("CN");

    @ParameterizedTest
    @CsvSource({
        "13800000001, +8613800000001",
        "+86 138 0000 0001, +8613800000001",
        "008613800000001, +8613800000001",
        "010-62345678, +861062345678",
        "+1 (212) 555-0100, +12125550100",
        "sip:+8613800000001@carrier.example;user=phone, +8613800000001",
        "tel:+4930123456, +4930123456",
    })
    void reads_numbers_in_the_spellings_that_trunks_use(String raw, String e164) {
        Caller caller = reader.read(raw, "Li Na", false);

        assertThat(caller).isEqualTo(new Caller(raw, e164, "Li Na", Presentation.KNOWN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alice",
                "1-800-FLOWERS",
                "sip:alice@example.org",
                "12345678901234567890123456789012345678901234567890",
                "7",
                "'; drop table ticket; --",
                "<script>alert(1)</script>",
                "${SHELL(id)}",
                "+",
                "++8613800000001",
                "१२३४५६७८९०१",
            })
    void keeps_what_is_no_number_as_raw_text_only(String raw) {
        Caller caller = reader.read(raw, "x", false);

        assertThat(caller.presentation()).isEqualTo(Presentation.MALFORMED);
        assertThat(caller.e164()).isNull();
        assertThat(caller.raw()).isEqualTo(raw);
    }

    @ParameterizedTest
    @ValueSource(strings = {"anonymous", "Anonymous", "RESTRICTED", "sip:anonymous@anonymous.invalid"})
    void a_withheld_number_is_neither_kept_nor_named(String raw) {
        assertThat(reader.read(raw, "Li Na", false)).isEqualTo(new Caller("", null, "", Presentation.WITHHELD));
    }

    @Test
    void a_number_that_the_network_delivers_but_forbids_to_show_is_not_kept() {
        assertThat(reader.read("13800000001", "Li Na", true))
                .isEqualTo(new Caller("", null, "", Presentation.WITHHELD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "<unknown>", "  "})
    void nothing_delivered_is_said_to_be_absent(String raw) {
        assertThat(reader.read(raw, null, false).presentation()).isEqualTo(Presentation.ABSENT);
    }

    @Test
    void control_characters_and_invisible_ones_are_taken_out() {
        Caller caller = reader.read("138\r\n0000\u00000001", "Eve\r\nAction: Originate\u202e", false);

        assertThat(caller.e164()).isEqualTo("+8613800000001");
        assertThat(caller.name()).isEqualTo("EveAction: Originate");
    }

    @Property
    void any_text_makes_a_bounded_caller(@ForAll String number, @ForAll String name) {
        Caller caller = reader.read(number, name, false);

        assertThat(caller.raw().codePointCount(0, caller.raw().length())).isLessThanOrEqualTo(80);
        assertThat(caller.name().chars()).noneMatch(Character::isISOControl);
        assertThat(caller.e164() == null || caller.e164().matches("\\+[1-9][0-9]{1,17}"))
                .isTrue();
    }

    @Test
    void an_unknown_region_is_refused_with_a_reason() {
        assertThatThrownBy(() -> new CallerIdReader("XX")).hasMessageContaining("no region code");
    }
}
