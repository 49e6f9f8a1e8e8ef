package org.callwright.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.constraints.UniqueElements;
import org.callwright.core.change.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTermsTest {
    @ParameterizedTest
    @CsvSource({
        "'The KETTLE leaks!', 'the kettle leaks'",
        "'Müller, Élodie', 'muller elodie'",
        "'ＡＢＣ １２', 'abc 12'",
        "'水壶漏水', '水壶 壶漏 漏水'",
        "'把水壶model X200退货', '把水 水壶 model x200 退货'",
        "'한국어', '한국 국어'",
        "'S10_1678', 's10 1678'"
    })
    void wordsAndPairsAreFoundInAnySpelling(String text, String terms) {
        assertThat(SearchTerms.of(List.of(text))).containsExactly(terms.split(" ", -1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"call 138 0000 0001 back", "+49 (171) 123-45 67", "１３８０００００００１", "id 110101199003078515"})
    void whatLooksLikeATelephoneNumberIsNotFound(String text) {
        assertThat(SearchTerms.of(List.of(text))).doesNotContain("138", "0000", "0001", "171", "123", "13800000001");
        assertThat(SearchTerms.of(List.of(text))).noneMatch(term -> term.matches("\\d{2,}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "水", "+-*\"()~<>@", "13800000001"})
    void whatFindsNothingIsRefused(String query) {
        assertThatThrownBy(() -> SearchTerms.wanted(query)).isInstanceOf(Refused.class);
    }

    @Test
    void aVeryLongTextDoesNotGrowWithoutBounds() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            text.append("word").append(i).append(' ').appendCodePoint(0x4E00 + i);
        }

        assertThat(SearchTerms.of(List.of(text.toString()))).hasSizeLessThanOrEqualTo(SearchTerms.MOST);
    }

    @Property
    void whateverIsLookedForIsAmongTheTermsOfTheTextThatHasIt(
            @ForAll @StringLength(max = 40) String before,
            @ForAll @UniqueElements List<@StringLength(max = 5) String> no) {
        Set<String> terms = SearchTerms.of(List.of(before + " kettle 水壶 " + String.join(" ", no)));

        assertThat(terms).contains("kettle", "水壶");
        assertThat(terms).allMatch(term -> term.codePointCount(0, term.length()) <= 40);
    }
}
