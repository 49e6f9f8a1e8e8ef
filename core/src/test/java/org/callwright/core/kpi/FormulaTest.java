package org.callwright.core.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.callwright.core.change.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {
    private static final Map<String, Double> VALUES =
            Map.of("calls.answered", 8.0, "calls.offered", 10.0, "a.zero", 0.0);

    private static OptionalDouble value(String formula) {
        return Formula.parse(formula)
                .value(name -> VALUES.containsKey(name) ? OptionalDouble.of(VALUES.get(name)) : OptionalDouble.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "calls.answered / calls.offered, 0.8",
        "Calls.Answered/calls.OFFERED, 0.8",
        "100 * (calls.offered - calls.answered) / calls.offered, 20",
        "1 - 2 - 3, -4",
        "2 + 3 * 4, 14",
        "-(2 + 1) * -2, 6",
        "8 / 4 / 2, 1",
        "0.25 + a.zero, 0.25",
    })
    void it_is_computed_as_at_school(String formula, double value) {
        assertThat(value(formula)).hasValue(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"calls.answered / a.zero", "calls.asa + 1", "0 * calls.asa", "-calls.asa"})
    void of_what_is_absent_and_by_zero_there_is_nothing(String formula) {
        assertThat(value(formula)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1 +",
                "(1",
                "1)",
                "calls",
                "1 2",
                "calls.answered ** 2",
                "2 ^ 9",
                "1e9",
                "0x10",
                "calls.answered; 1",
                "f(1)",
                "T(java.lang.Runtime)",
                "'a'",
                "+1",
                ".5",
                "1,5"
            })
    void what_makes_no_sense_is_refused_saying_where(String formula) {
        assertThatThrownBy(() -> Formula.parse(formula))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("at character");
    }

    @Test
    void it_is_bounded_in_length_and_depth() {
        assertThatThrownBy(() -> Formula.parse("1+".repeat(300) + "1")).hasMessageContaining("at most 500");
        assertThatThrownBy(() -> Formula.parse("(".repeat(100) + "1" + ")".repeat(100)))
                .hasMessageContaining("deep");
        assertThatThrownBy(() -> Formula.parse("-".repeat(100) + "1")).hasMessageContaining("deep");
        assertThat(value("(1+1)" + "*(1+1)".repeat(70))).isPresent();
        assertThat(value("999999999999" + "*999999999999".repeat(30)))
                .as("more than a number can be")
                .isEmpty();
    }

    @Property(tries = 2_000)
    void whatever_is_written_it_is_read_or_refused(
            @ForAll
                    @StringLength(max = 40)
                    @Chars({'(', ')', '+', '-', '*', '/', '.', ' ', '_'})
                    @CharRange(from = 'a', to = 'd')
                    @CharRange(from = '0', to = '3')
                    String text) {
        try {
            Formula.parse(text).value(name -> OptionalDouble.of(1));
        } catch (Refused refused) {
            assertThat(refused.field()).isEqualTo("formula");
        }
    }
}
