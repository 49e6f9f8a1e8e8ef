package org.callwright.core.workorder.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.callwright.core.change.Refused;
import org.callwright.core.workorder.AttachmentStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttachmentFolderTest {
    private static final String ID = "01KB0WQ6V5K8Z2N4T6R8X0Y1A3";
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
}
