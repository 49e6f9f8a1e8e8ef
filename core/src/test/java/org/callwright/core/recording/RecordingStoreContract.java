package org.callwright.core.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every place for recordings does alike. */
public abstract class RecordingStoreContract {
    private static final String PATH = "2026/03/14/01KKN4GC00ABCDEFGHJKMNPQRS-42.wav";
    private static final String NOWHERE = "2026/03/14/nobody.wav";

    @TempDir
    protected Path folder;

    /** An empty one. */
    protected abstract RecordingStore store();

    @Test
    void a_file_taken_is_read_as_it_was_and_its_original_has_gone() throws IOException {
        byte[] sound = sound(300_000);
        Path original = taken(sound);

        assertThat(original).doesNotExist();
        assertThat(store().size(PATH)).isEqualTo(sound.length);
        assertThat(read(0, Long.MAX_VALUE)).isEqualTo(sound);
    }

    @Test
    void an_empty_file_can_be_taken_and_read() throws IOException {
        taken(new byte[0]);

        assertThat(store().size(PATH)).isZero();
        assertThat(read(0, Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void a_part_has_the_bytes_asked_for_and_ends_with_the_file() throws IOException {
        byte[] sound = sound(1_000);
        taken(sound);

        assertThat(read(10, 5)).isEqualTo(Arrays.copyOfRange(sound, 10, 15));
        assertThat(read(0, 1)).isEqualTo(Arrays.copyOfRange(sound, 0, 1));
        assertThat(read(997, 100)).isEqualTo(Arrays.copyOfRange(sound, 997, 1_000));
        assertThat(read(997, Long.MAX_VALUE)).isEqualTo(Arrays.copyOfRange(sound, 997, 1_000));
    }

    @Test
    void there_is_nothing_in_no_bytes_and_behind_the_end() throws IOException {
        taken(sound(1_000));

        assertThat(read(10, 0)).isEmpty();
        assertThat(read(1_000, 1)).isEmpty();
        assertThat(read(5_000, 10)).isEmpty();
    }

    @Test
    void a_part_before_the_beginning_is_refused() throws IOException {
        taken(sound(10));

        assertThatThrownBy(() -> read(-1, 5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_not_there_has_no_size_and_cannot_be_read() throws IOException {
        assertThat(store().size(NOWHERE)).isEqualTo(-1);
        assertThatThrownBy(() -> store().read(NOWHERE, 0, 1)).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> store().read(NOWHERE, 0, 0)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void a_stream_can_be_closed_before_its_end_and_the_next_one_read() throws IOException {
        byte[] sound = sound(4_000_000);
        taken(sound);

        for (int i = 0; i < 3; i++) {
            try (InputStream in = store().read(PATH, 0, Long.MAX_VALUE)) {
                assertThat(in.read()).isEqualTo(Byte.toUnsignedInt(sound[0]));
            }
        }
        assertThat(read(3_999_000, 2_000)).isEqualTo(Arrays.copyOfRange(sound, 3_999_000, 4_000_000));
    }

    @Test
    void a_file_taken_again_replaces_the_former_one() throws IOException {
        taken(sound(1_000));
        byte[] second = sound(500);
        taken(second);

        assertThat(store().size(PATH)).isEqualTo(500);
        assertThat(read(0, Long.MAX_VALUE)).isEqualTo(second);
    }

    @Test
    void what_is_deleted_is_gone_and_can_be_deleted_again() throws IOException {
        taken(sound(10));

        store().delete(PATH);
        store().delete(PATH);
        store().delete(NOWHERE);

        assertThat(store().size(PATH)).isEqualTo(-1);
        assertThatThrownBy(() -> read(0, 1)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void an_original_that_another_has_taken_is_said_to_be_missing() throws IOException {
        assertThatThrownBy(() -> store().take(folder.resolve("gone.part"), PATH))
                .isInstanceOf(NoSuchFileException.class);
        assertThat(store().size(PATH)).isEqualTo(-1);
    }

    @Test
    void paths_that_are_not_ours_are_refused_by_everything() throws IOException {
        Path original = Files.write(folder.resolve("original.part"), sound(10));
        for (String path :
                List.of("../secret", "/etc/passwd", "2026/../../x", "a//b", ".hidden", "2026/./x", "", "a/")) {
            for (ThrowingCallable use : List.<ThrowingCallable>of(
                    () -> store().read(path, 0, 1),
                    () -> store().size(path),
                    () -> store().delete(path),
                    () -> store().take(original, path))) {
                assertThatThrownBy(use).as(path).isInstanceOf(IllegalArgumentException.class);
            }
        }
        assertThat(original).exists();
    }

    private Path taken(byte[] sound) throws IOException {
        Path original = Files.write(folder.resolve("original.part"), sound);
        store().take(original, PATH);
        return original;
    }

    private byte[] read(long from, long length) throws IOException {
        try (InputStream in = store().read(PATH, from, length)) {
            return in.readAllBytes();
        }
    }

    private static byte[] sound(int bytes) {
        byte[] sound = new byte[bytes];
        new Random(bytes).nextBytes(sound);
        return sound;
    }
}
