package org.callwright.web.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.callwright.core.intake.RowError;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorReportTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "@SUM(A1)", " =1", "\u00A0=1", "\u200B=1", "＝1", "＠x"})
    void nothing_that_a_sender_wrote_is_computed_by_who_opens_it(String text) {
        String csv = ErrorReport.csv(List.of(new RowError(2, text, text)));

        assertThat(csv.replace("\"", "").lines().skip(1)).containsExactly("2,'" + text + ",'" + text);
    }
}
