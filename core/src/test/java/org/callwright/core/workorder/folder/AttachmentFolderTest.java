package org.callwright.core.workorder.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callwright.core.change.Refused;
import org.callwright.core.workorder.AttachmentStore;
import org.callwright.core.workorder.NamedAttachments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttachmentFolderTest {
    private static final String ID = "01KB0WQ6V5K8Z2N4T6R8X0Y1A3";
    private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");
    private static final byte[] PNG = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };

    @TempDir
    Path root;

    private AttachmentStore.Content take(byte[] content) throws IOException {
        return new AttachmentFolder(root, 100).take(ID, new ByteArrayInputStream(content));
    }

    private long files() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void a_file_is_what_its_content_is_and_is_read_back_as_it_was() throws IOException {
        AttachmentStore.Content stored = take(PNG);

        assertThat(stored.mediaType()).isEqualTo("image/png");
        assertThat(stored.bytes()).isEqualTo(PNG.length);
        assertThat(stored.sha256()).hasSize(64);
        try (var read = new AttachmentFolder(root, 100).read(ID)) {
            assertThat(read.readAllBytes()).isEqualTo(PNG);
        }
        assertThat(take("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8))
                        .mediaType())
                .isNotEqualTo("image/png");
    }

    @Test
    void what_is_too_large_or_empty_leaves_nothing_behind() throws IOException {
        assertThatThrownBy(() -> take(new byte[101]))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("100 bytes");
        assertThatThrownBy(() -> take(new byte[0])).isInstanceOf(Refused.class);

        assertThat(files()).isZero();
    }

    @Test
    void names_that_are_not_ours_lead_nowhere() {
        AttachmentFolder folder = new AttachmentFolder(root, 100);

        assertThatThrownBy(() -> folder.read("../../../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> folder.read(ID)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void what_nobody_names_and_nobody_is_writing_any_more_is_put_aside() throws IOException {
        AttachmentFolder folder = new AttachmentFolder(root, 100);
        String left = "01KB0WQ6V5K8Z2N4T6R8X0Y1B4";
        String young = "01KB0WQ6V5K8Z2N4T6R8X0Y1C5";
        for (String id : List.of(ID, left, young)) {
            folder.take(id, new ByteArrayInputStream(PNG));
        }
        Path part = Files.createFile(root.resolve("A3/.1.part"));
        Path foreign = Files.createFile(root.resolve("A3/readme.txt"));
        for (Path old :
                List.of(root.resolve("A3").resolve(ID), root.resolve("B4").resolve(left), part, foreign)) {
            Files.setLastModifiedTime(old, FileTime.from(NOON.minusSeconds(1)));
        }

        assertThat(folder.sweep(NOON, 10, ids -> Set.of(ID))).containsExactlyInAnyOrder(left, ".1.part");
        assertThat(new AttachmentFolder(root, 100).sweep(NOON, 10, ids -> Set.of(ID)))
                .as("another node, a moment later")
                .isEmpty();
        assertThat(files()).isEqualTo(4);
        assertThat(root.resolve(".swept/2026-03-14").resolve(left)).exists();
    }

    private List<String> thirtyOldFiles(AttachmentFolder folder) throws IOException {
        List<String> ids = IntStream.range(0, 30)
                .mapToObj("01KB0WQ6V5K8Z2N4T6R8X0Y1%02d"::formatted)
                .toList();
        for (String id : ids) {
            folder.take(id, new ByteArrayInputStream(PNG));
            Files.setLastModifiedTime(root.resolve(id.substring(24)).resolve(id), FileTime.from(NOON.minusSeconds(1)));
        }
        return ids;
    }

    @Test
    void a_database_that_names_none_of_many_is_not_believed() throws IOException {
        AttachmentFolder folder = new AttachmentFolder(root, 100);
        List<String> ids = thirtyOldFiles(folder);

        assertThat(folder.sweep(NOON, 1000, some -> Set.of())).isEmpty();

        assertThat(ids)
                .allSatisfy(id ->
                        assertThat(root.resolve(id.substring(24)).resolve(id)).exists());
    }

    @Test
    void what_is_put_aside_can_be_read_for_thirty_days_and_goes_back_when_it_is_named_after_all() throws IOException {
        AttachmentFolder folder = new AttachmentFolder(root, 100);
        List<String> ids = thirtyOldFiles(folder);
        NamedAttachments before = some -> Set.copyOf(ids.subList(2, 30));
        NamedAttachments after = some -> Set.copyOf(ids.subList(1, 30));
        assertThat(folder.sweep(NOON, 1000, before)).containsExactlyInAnyOrder(ids.get(0), ids.get(1));

        folder.sweep(NOON.plus(Duration.ofDays(30)), 1000, after);
        for (String id : ids) {
            folder.read(id).close();
        }

        folder.sweep(NOON.plus(Duration.ofDays(31)), 1000, after);
        assertThatThrownBy(() -> folder.read(ids.get(0))).isInstanceOf(NoSuchFileException.class);
        assertThat(root.resolve("01").resolve(ids.get(1))).exists();
    }

    @Test
    void a_database_that_names_no_file_has_none_deleted_that_was_put_aside() throws IOException {
        AttachmentFolder folder = new AttachmentFolder(root, 100);
        List<String> ids = thirtyOldFiles(folder);
        NamedAttachments two = some -> Set.copyOf(ids.subList(28, 30));
        assertThat(folder.sweep(NOON, 1000, two)).hasSize(28);
        Instant over = NOON.plus(Duration.ofDays(31));

        folder.sweep(over, 1000, some -> Set.of());
        for (String id : ids.subList(0, 28)) {
            folder.read(id).close();
        }

        folder.sweep(over, 1000, some -> {
            assertThat(some).hasSizeLessThanOrEqualTo(500);
            return Set.of(ids.get(29));
        });
        assertThatThrownBy(() -> folder.read(ids.get(0))).isInstanceOf(NoSuchFileException.class);
        assertThat(root.resolve(".swept/2026-03-14")).doesNotExist();
    }

    @Test
    void what_was_put_aside_and_is_named_again_goes_back_at_the_next_look() throws IOException {
        AttachmentFolder folder = new AttachmentFolder(root, 100);
        List<String> ids = thirtyOldFiles(folder);
        folder.sweep(NOON, 1000, some -> Set.copyOf(ids.subList(1, 30)));

        folder.sweep(NOON, 1000, some -> Set.copyOf(ids));

        assertThat(root.resolve("00").resolve(ids.get(0))).exists();
    }

    @Test
    void who_is_forgotten_has_no_file_put_aside_either() throws IOException {
        AttachmentFolder folder = new AttachmentFolder(root, 100);
        List<String> ids = thirtyOldFiles(folder);
        folder.sweep(NOON, 1000, some -> Set.copyOf(ids.subList(1, 30)));

        folder.remove(ids.get(0));

        assertThat(files()).isEqualTo(29);
    }

    @Test
    void a_sweep_looks_at_some_and_the_next_one_goes_on_behind_them() throws IOException {
        AttachmentFolder folder = new AttachmentFolder(root, 100);
        List<String> ids =
                List.of("01KB0WQ6V5K8Z2N4T6R8X0Y1A1", "01KB0WQ6V5K8Z2N4T6R8X0Y1B1", "01KB0WQ6V5K8Z2N4T6R8X0Y1C1");
        for (String id : ids) {
            folder.take(id, new ByteArrayInputStream(PNG));
            Files.setLastModifiedTime(root.resolve(id.substring(24)).resolve(id), FileTime.from(NOON.minusSeconds(1)));
        }
        List<String> asked = new ArrayList<>();
        NamedAttachments all = some -> {
            asked.addAll(some);
            return Set.copyOf(some);
        };

        for (int i = 0; i < 5; i++) {
            assertThat(folder.sweep(NOON, 1, all)).isEmpty();
        }

        assertThat(asked).containsExactly(ids.get(0), ids.get(1), ids.get(2), ids.get(0));
        assertThat(files()).isEqualTo(3);
    }

    @Test
    void there_is_nothing_to_sweep_before_the_first_file() throws IOException {
        assertThat(new AttachmentFolder(root.resolve("none"), 100).sweep(NOON, 1, ids -> Set.of()))
                .isEmpty();
    }
}
