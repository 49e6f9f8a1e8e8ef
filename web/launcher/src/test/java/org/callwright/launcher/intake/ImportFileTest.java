package org.callwright.launcher.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.callwright.core.intake.ImportKind;
import org.junit.jupiter.api.Test;

class ImportFileTest {
    @Test
    void a_files_name_tells_what_is_in_it() {
        ImportFile orders = ImportFile.of(Path.of("data", "orders-2026-03.jsonl"), Optional.empty())
                .orElseThrow();

        assertThat(orders.kind()).isEqualTo("ORDERS");
        assertThat(orders.contentType()).isEqualTo("application/x-ndjson");
        assertThat(ImportFile.of(Path.of("Products.CSV"), Optional.empty()))
                .map(ImportFile::contentType)
                .contains("text/csv");
    }

    @Test
    void what_the_name_does_not_tell_has_to_be_said() {
        assertThat(ImportFile.of(Path.of("export.csv"), Optional.empty())).isEmpty();
        assertThat(ImportFile.of(Path.of("export.csv"), Optional.of("returns")))
                .map(ImportFile::kind)
                .contains("RETURNS");
        assertThat(ImportFile.of(Path.of("export.csv"), Optional.of("cats"))).isEmpty();
    }

    @Test
    void the_command_knows_the_kinds_that_the_node_knows() {
        assertThat(ImportFile.KINDS)
                .containsExactlyElementsOf(
                        Arrays.stream(ImportKind.values()).map(Enum::name).toList());
    }
}
