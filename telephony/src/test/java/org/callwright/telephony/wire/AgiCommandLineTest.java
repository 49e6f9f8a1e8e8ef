package org.callwright.telephony.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.callwright.telephony.fake.Words;
import org.junit.jupiter.api.Test;

class AgiCommandLineTest {
    @Test
    void arguments_are_quoted_and_escaped() {
        assertThat(AgiCommandLine.of("SET VARIABLE", "NAME", "a \"b\" \\c").text())
                .isEqualTo("SET VARIABLE \"NAME\" \"a \\\"b\\\" \\\\c\"");
    }

    @Test
    void line_breaks_and_nul_are_refused() {
        for (var hostile : new String[] {"a\nHANGUP", "a\rb", "a\0b"}) {
            assertThatThrownBy(() -> AgiCommandLine.of("SET VARIABLE", "NAME", hostile))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("line break");
        }
    }

    @Test
    void an_open_quote_is_refused() {
        for (var open : new String[] {"VERBOSE \"x", "VERBOSE x\\", "VERBOSE \"x\\\""}) {
            assertThatThrownBy(() -> new AgiCommandLine(open))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("open quote");
        }
    }

    @Test
    void what_asterisk_would_cut_is_refused() {
        assertThat(AgiCommandLine.of("VERBOSE", "x".repeat(2036)).text()).hasSize(2046);
        assertThatThrownBy(() -> AgiCommandLine.of("VERBOSE", "x".repeat(2037)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2046");
        assertThatThrownBy(() -> AgiCommandLine.of("VERBOSE", "王".repeat(700)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_empty_command_is_refused() {
        assertThatThrownBy(() -> new AgiCommandLine(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void asterisk_reads_every_argument_as_it_was_given(@ForAll("argument") String one, @ForAll("argument") String two) {
        assertThat(Words.of(AgiCommandLine.of("EXEC", one, two).text())).containsExactly("EXEC", one, two);
    }

    @Provide
    Arbitrary<String> argument() {
        return Arbitraries.strings()
                .withChars(" \\\"\t,()${}'")
                .withCharRange('a', 'e')
                .ofMaxLength(20);
    }
}
