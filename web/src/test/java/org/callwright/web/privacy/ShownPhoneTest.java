package org.callwright.web.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.callwright.core.callerid.Caller;
import org.callwright.core.callerid.Caller.Presentation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownPhoneTest {
    @ParameterizedTest
    @CsvSource({
        "+8613800000001, 138****0001",
        "+442079460123,  207****0123",
        "+4930123456,    3****56",
        "+861012345678,  101****5678",
        "+29012345,      ****"
    })
    void aNumberKeepsItsEndsOnly(String e164, String shown) {
        assertThat(ShownPhone.of(e164, false).text()).isEqualTo(shown);
    }

    @Test
    void whoMaySeeNumbersSeesAllOfIt() {
        assertThat(ShownPhone.of("+8613800000001", true).text()).isEqualTo("+8613800000001");
    }

    @Property
    void noNumberShowsMoreThanSevenDigits(@ForAll @NumericChars @StringLength(min = 3, max = 15) String digits) {
        String shown = ShownPhone.of("+" + digits, false).text();

        assertThat(shown.chars().filter(Character::isDigit).count()).isLessThanOrEqualTo(7);
        assertThat(shown).contains("****");
    }

    @ParameterizedTest
    @CsvSource({
        "13800000001,                       138****0001",
        "Li Wei 138 0000 0001,              Li Wei 138****0001",
        "+86-138-0000-0001 mobile,          138****0001 mobile",
        "１３８００００００００１,             138****0001",
        "138 - 0000 - 0001,                 138****0001",
        "138/0000/0001,                     138****0001",
        "(+86) 138 0000 0001,               (138****0001",
        "138\u00a00000\u00a00001,           138****0001",
        "138~0000•0001,                     138****0001",
        "flat 12 door 3,                    flat 12 door 3"
    })
    void aNumberInsideATextIsMaskedAsWell(String text, String shown) {
        assertThat(ShownText.of(text, false)).isEqualTo(shown);
    }

    @Test
    void controlCharactersAndDirectionMarksDoNotReachAScreen() {
        assertThat(ShownText.of("Li\u202eieW\r\n\u0000x", true)).isEqualTo("LiieWx");
    }

    @Test
    void aWithheldCallerIsShownWithoutNumberAndName() {
        Caller caller = new Caller("", "+8613800000001", "Li Wei", Presentation.WITHHELD);

        assertThat(ShownCaller.of(caller, true)).isEqualTo(new ShownCaller("WITHHELD", null, null, null));
    }

    @Test
    void whatIsNoNumberIsShownRawToThoseOnlyWhoMaySeeNumbers() {
        Caller caller = new Caller("sip:13800000001@evil", null, "", Presentation.MALFORMED);

        assertThat(ShownCaller.of(caller, false).raw()).isNull();
        assertThat(ShownCaller.of(caller, true).raw()).isEqualTo("sip:13800000001@evil");
    }
}
