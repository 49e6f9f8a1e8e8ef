package org.callwright.web.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.callwright.web.problem.ProblemException;
import org.junit.jupiter.api.Test;

class UploadsTest {
    private final Uploads uploads = new Uploads();

    @Test
    void aFileComesOutAsItCameInAndHasNoNameOnDisk() throws IOException {
        byte[] bytes = new byte[300_000];
        new Random(7).nextBytes(bytes);

        try (InputStream file = uploads.arrived(new ByteArrayInputStream(bytes))) {
            assertThat(left()).isEmpty();
            assertThat(file.readAllBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void aFileThatBreaksOffIsNotTakenInAndFreesItsPlace() throws IOException {
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> uploads.arrived(new BrokenOff())).isInstanceOf(UncheckedIOException.class);
        }
        assertThat(left()).isEmpty();
    }

    @Test
    void tooManyFilesAtATimeAreRefused() {
        InputStream nested = new ByteArrayInputStream(new byte[1]);
        for (int i = 0; i < 8; i++) {
            nested = new Awaits(nested);
        }

        InputStream innermostIsTheNinth = nested;
        assertThatThrownBy(() -> uploads.arrived(innermostIsTheNinth))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("here already");
    }

    @Test
    void aFileHasItsPlaceUntilItIsClosedHoweverOftenThatIs() throws IOException {
        for (int i = 0; i < 20; i++) {
            InputStream file = uploads.arrived(new ByteArrayInputStream(new byte[1]));
            file.close();
            file.close();
        }
        List<InputStream> held = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            held.add(uploads.arrived(new ByteArrayInputStream(new byte[1])));
        }

        assertThatThrownBy(() -> uploads.arrived(new ByteArrayInputStream(new byte[1])))
                .isInstanceOf(ProblemException.class);
        held.getFirst().close();
        held.add(uploads.arrived(new ByteArrayInputStream(new byte[1])));
        for (InputStream file : held) {
            file.close();
        }
    }

    private static Stream<Path> left() throws IOException {
        return Files.list(Path.of(System.getProperty("java.io.tmpdir")))
                .filter(file -> file.getFileName().toString().startsWith("callwright-import-"));
    }

    private static final class BrokenOff extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("the client has gone");
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            return read();
        }
    }

    /** While it is read, another file arrives. */
    private final class Awaits extends InputStream {
        private final InputStream other;

        Awaits(InputStream other) {
            this.other = other;
        }

        @Override
        public int read() throws IOException {
            return uploads.arrived(other).read();
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            uploads.arrived(other).close();
            return -1;
        }
    }
}
