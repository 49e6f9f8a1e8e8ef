package org.callwright.telephony.localline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.telephony.localline.LocalSpool.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.callwright.core.privacy.SealedKind;
import org.callwright.core.privacy.Sealing;
import org.callwright.core.privacy.SealingKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notes that nobody can tell anything of. */
class VisitsSetAsideTest {
    @TempDir
    Path folder;

    private LocalSpool local;
    private Path spool;

    @BeforeEach
    void spool() throws IOException {
        local = new LocalSpool(folder);
        spool = local.spool;
    }

    @Test
    void what_can_never_be_told_is_set_aside_and_keeps_nobody() throws Exception {
        List<String> strange = List.of(
                "",
                "|||",
                "x".repeat(20_000),
                line("1", "allowed", null, "", "").replace("4000", "5"));
        for (int i = 0; i < strange.size(); i++) {
            Path file = Files.writeString(spool.resolve("local-pbx1@0." + i + ".visit"), strange.get(i));
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(120)));
        }
        local.note(line("13800138000", "allowed", null, "", ""));

        local.sweep();

        assertThat(local.told).hasSize(1);
        assertThat(spool).isDirectoryNotContaining("glob:**.visit");
        assertThat(spool.toFile().list()).hasSize(4).allMatch(name -> name.endsWith(".visit.aside"));
    }

    @Test
    void who_is_set_aside_has_no_number_in_the_open_and_comes_back_with_it() throws Exception {
        Path note = local.note(line("13800138000", "allowed", null, "", "").replace("4000", "5"));
        local.sweep();
        Path aside = note.resolveSibling(note.getFileName() + ".aside");
        String kept = Files.readString(aside);
        assertThat(kept).contains("|5|k1:").doesNotContain("138001");

        Files.delete(aside);
        local.note(kept.strip());
        local.sweep();
        assertThat(Files.readString(aside)).as("not sealed twice").isEqualTo(kept);

        Files.delete(aside);
        local.note(kept.strip().replace("|5|", "|4000|"));
        local.sweep();
        assertThat(local.told)
                .singleElement()
                .satisfies(visit -> assertThat(visit.arrival().caller().e164()).isEqualTo("+8613800138000"));
        assertThat(spool).isEmptyDirectory();
    }

    @Test
    void a_note_set_aside_keeps_that_its_caller_came_from_a_web_page() throws Exception {
        Path note = local.note(line("13800138000", "allowed", null, "", "")
                .replace("4000", "5")
                .replace("|end", "||yes|end"));
        local.sweep();
        Path aside = note.resolveSibling(note.getFileName() + ".aside");
        String kept = Files.readString(aside);
        assertThat(kept).contains("|5|k1:").doesNotContain("138001");

        Files.delete(aside);
        local.note(kept.strip().replace("|5|", "|4000|"));
        local.sweep();

        assertThat(local.told).singleElement().satisfies(visit -> {
            assertThat(visit.arrival().hint().web()).isTrue();
            assertThat(visit.arrival().caller().e164()).isEqualTo("+8613800138000");
        });
    }

    @Test
    void a_number_that_is_not_to_be_shown_is_not_kept_aside_either() throws Exception {
        Path note = local.note(line("13800138000", "prohib", null, "", "").replace("4000", "5"));

        local.sweep();

        assertThat(note.resolveSibling(note.getFileName() + ".aside")).content().contains("|5||prohib|");
    }

    @Test
    void of_what_is_no_note_only_the_shape_is_kept() throws Exception {
        Path note = local.note("138001 38000|Li|张|x.1");
        Files.setLastModifiedTime(note, FileTime.from(Instant.now().minusSeconds(120)));

        local.sweep();

        assertThat(note.resolveSibling(note.getFileName() + ".aside")).hasContent("###### #####|##|#|#.#");
    }

    @Test
    void what_was_sealed_with_a_key_that_this_node_lacks_stays_aside_as_it_is() throws Exception {
        Sealing elsewhere = new Sealing(SealingKeys.of(Map.of("k9", "1".repeat(64)), "k9", "2".repeat(64)));
        String line = line(elsewhere.seal(SealedKind.CALLER, "13800138000"), "allowed", null, "", "");
        Path note = local.note(line);

        local.sweep();

        assertThat(local.told).isEmpty();
        assertThat(note.resolveSibling(note.getFileName() + ".aside")).hasContent(line);
    }

    @Test
    void what_was_set_aside_is_deleted_after_its_time_whether_nodes_can_tell_anything_or_not() throws Exception {
        local.loaded = false;
        Path old = aside("pbx1@1.1.visit.aside", 31);
        Path oldTold = aside("pbx1@1.2.visit.told.aside", 31);
        Path young = aside("pbx1@1.3.visit.aside", 29);
        Path others = aside("pbx12@1.1.visit.aside", 31);
        Path note = aside("pbx1@1.4.visit", 31);

        local.sweep();

        assertThat(List.of(old, oldTold)).noneMatch(Files::exists);
        assertThat(List.of(young, others, note)).allMatch(Files::exists);
    }

    private Path aside(String name, int days) throws IOException {
        Path file = Files.writeString(spool.resolve("local-" + name), "1795000000000|5||allowed|||||||end\n");
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(days))));
    }
}
