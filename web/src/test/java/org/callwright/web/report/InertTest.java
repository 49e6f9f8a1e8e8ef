package org.callwright.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.callwright.web.spreadsheet.Inert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InertTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\rx", " =1", "\u00A0=1", "\u200B=1", "＝1", "＠x"})
    void what_a_spreadsheet_computes_is_text_wherever_it_stands_in_a_file(String text) {
        ReportFormula formula = new ReportFormula(text, text, text);
        Sheet sheet = new Sheet(List.of(text), List.of(List.of(text)), List.of(formula));

        List<String> lines = new String(SheetFiles.csv(sheet), java.nio.charset.StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .replace("\"", "")
                .lines()
                .toList();

        assertThat(lines.getFirst()).startsWith("'");
        assertThat(Inert.cell(text)).isEqualTo("'" + text);
        assertThat(Inert.cell(Inert.cell(text))).isEqualTo("'" + text);
    }

    @Test
    void the_line_of_a_formula_has_no_part_that_is_computed() {
        ReportFormula formula = new ReportFormula("WORST", "COUNT", "max(ASA, -AHT,\"=cmd\";+B, C - 1)");

        String csv = new String(
                SheetFiles.csv(new Sheet(List.of("a"), List.of(), List.of(formula))),
                java.nio.charset.StandardCharsets.UTF_8);

        assertThat(csv).contains("# WORST = max(ASA, '-AHT,\"'=cmd\";'+B, C - 1) [COUNT]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "support", "a=b", "2026-03-14 00:00", "a-b", "#1", "  "})
    void all_else_is_as_it_is(String text) {
        assertThat(Inert.cell(text)).isEqualTo(text);
    }
}
