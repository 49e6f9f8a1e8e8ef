package org.callwright.launcher.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path folder;

    @Test
    void whatWasMadeOnceIsTheSameAtTheNextStartAndForNobodyElseToRead() throws IOException {
        Path file = folder.resolve("demo/secrets.properties");
        Secrets first = Secrets.in(file);
        String password = first.of("mariadb");
        String key = first.key("privacy");

        Secrets next = Secrets.in(file);

        assertThat(password).hasSize(48).isEqualTo(next.of("mariadb")).isNotEqualTo(next.of("redis"));
        assertThat(key).hasSize(64).isEqualTo(next.key("privacy"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    /** On a disk that fills while they are written they would be gone, and with the keys all numbers. */
    @Test
    void thoseThatThereAreStayWholeWhileAnotherIsAdded() throws IOException {
        Path file = folder.resolve("secrets.properties");
        Secrets secrets = Secrets.in(file);
        secrets.of("mariadb");

        try (InputStream before = Files.newInputStream(file)) {
            secrets.of("redis");

            assertThat(new String(before.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("mariadb")
                    .doesNotContain("redis");
        }
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
    }
}
