package org.callwright.core.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.callwright.core.LogLines;
import org.callwright.core.call.CallId;
import org.callwright.core.event.Fact;
import org.callwright.core.event.InMemoryEventLog;
import org.callwright.core.recording.folder.RecordingFolder;
import org.callwright.core.routing.OfferToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingIntakeTest {
    private static final RecordingId ID = new RecordingId(new CallId("01KKN4GC00ABCDEFGHJKMNPQRS"), new OfferToken(42));
    private static final short AGENT = 1000;
    private static final short CALLER = -2000;

    @TempDir
    Path folder;

    private final InMemoryEventLog log = new InMemoryEventLog();
    private final Clock clock = Clock.fixed(Instant.parse("2026-03-14T04:00:00Z"), ZoneOffset.UTC);
    private Path spool;
    private RecordingStore store;
    private RecordingIntake intake;

    @BeforeEach
    void prepare() throws IOException {
        spool = Files.createDirectory(folder.resolve("spool"));
        store = new RecordingFolder(folder.resolve("store"));
        intake = new RecordingIntake(store, log, clock);
    }

    @Test
    void a_raw_file_becomes_a_wav_with_agent_left_and_caller_right() throws Exception {
        Path raw = raw(ID, 16_000);

        Fact.RecordingFinished fact = intake.take(raw).orElseThrow();

        assertThat(fact.path()).isEqualTo("2026/03/14/" + ID + ".wav");
        assertThat(fact.duration()).isEqualTo(Duration.ofSeconds(2));
        byte[] wav = whole(fact.path());
        assertThat(fact.bytes()).isEqualTo(wav.length).isEqualTo(store.size(fact.path()));
        assertThat(fact.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(wav)));
        try (AudioInputStream audio = AudioSystem.getAudioInputStream(new ByteArrayInputStream(wav))) {
            assertThat(audio.getFrameLength()).isEqualTo(16_000);
            assertThat(audio.getFormat().getChannels()).isEqualTo(2);
            ByteBuffer frame = ByteBuffer.wrap(audio.readNBytes(4)).order(ByteOrder.LITTLE_ENDIAN);
            assertThat(frame.getShort()).isEqualTo(AGENT);
            assertThat(frame.getShort()).isEqualTo(CALLER);
        }
        assertThat(raw).doesNotExist();
        assertThat(announcements()).containsExactly(fact);
    }

    @Test
    void what_was_taken_is_not_taken_again() throws IOException {
        Path raw = raw(ID, 800);
        intake.take(raw);

        assertThat(intake.take(raw)).isEmpty();
        assertThat(announcements()).hasSize(1);
    }

    @Test
    void a_crash_before_the_raw_file_went_repeats_the_same_announcement() throws IOException {
        intake.take(raw(ID, 800));
        intake.take(raw(ID, 800));

        assertThat(announcements()).hasSize(2);
        assertThat(Set.copyOf(announcements())).hasSize(1);
    }

    @Test
    void the_raw_file_stays_until_it_could_be_announced() throws IOException {
        Path raw = raw(ID, 800);
        log.away(true);
        assertThatThrownBy(() -> intake.take(raw)).isInstanceOf(IOException.class);
        assertThat(raw).exists();
        log.away(false);

        assertThat(intake.take(raw)).isPresent();
        assertThat(inSpool()).isEmpty();
    }

    @Test
    void a_recorder_that_was_cut_off_leaves_whole_samples() throws IOException {
        Path raw = raw(ID, 800);
        Files.write(raw, new byte[] {1, 2, 3}, StandardOpenOption.APPEND);

        assertThat(intake.take(raw).orElseThrow().duration()).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void a_conversation_without_a_sound_has_a_recording_too() throws IOException {
        assertThat(intake.take(raw(ID, 0)).orElseThrow().duration()).isEqualTo(Duration.ZERO);
    }

    @Test
    void names_that_are_not_ours_are_refused() {
        for (String name : List.of(
                "x.raw", ID + ".wav", ID + ".raw.raw", "../" + ID + "x.raw", "local-pbx@1.2.raw", ID + "-1.raw")) {
            assertThatThrownBy(() -> intake.take(spool.resolve(name)))
                    .as(name)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_link_in_the_spool_folder_is_not_followed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        Path link = Files.createSymbolicLink(spool.resolve(ID + ".raw"), secret);

        assertThatThrownBy(() -> intake.take(link)).isInstanceOf(IllegalArgumentException.class);
        assertThat(secret).exists();
    }

    @Test
    void a_sweep_takes_what_is_left_but_not_what_is_being_written_or_not_ours() throws IOException {
        RecordingId writing = new RecordingId(CallId.next(), new OfferToken(43));
        RecordingId begun = new RecordingId(CallId.next(), new OfferToken(44));
        Files.setLastModifiedTime(raw(ID, 800), FileTime.from(clock.instant().minusSeconds(60)));
        Path live = raw(writing, 800);
        Path young = raw(begun, 800);
        Files.setLastModifiedTime(young, FileTime.from(clock.instant().minusSeconds(1)));
        Path local = Files.writeString(spool.resolve("local-pbx1@17.5.raw"), "audio");

        assertThat(intake.sweep(spool, Set.of(writing))).isEqualTo(1);

        assertThat(inSpool()).containsExactlyInAnyOrder(live, young, local);
    }

    @Test
    void a_sweep_clears_away_what_a_node_had_half_made_unless_it_may_be_at_work_on_it() throws IOException {
        Path old = Files.writeString(spool.resolve(ID + ".1.part"), "half");
        Path young = Files.writeString(spool.resolve(ID + ".2.part"), "half");
        Files.setLastModifiedTime(old, FileTime.from(clock.instant().minusSeconds(3_700)));
        Files.setLastModifiedTime(young, FileTime.from(clock.instant().minusSeconds(60)));

        intake.sweep(spool, Set.of());

        assertThat(inSpool()).containsExactly(young);
    }

    @Test
    void what_cannot_be_taken_now_is_logged_with_its_call() throws IOException {
        Files.setLastModifiedTime(raw(ID, 800), FileTime.from(clock.instant().minusSeconds(60)));
        log.away(true);

        try (LogLines lines = LogLines.of(RecordingIntake.class)) {
            assertThat(intake.sweep(spool, Set.of())).isZero();

            assertThat(lines.fields())
                    .containsExactly(Map.of(
                            "call", ID.call().value(), "offer", ID.offer().toString()));
        }
    }

    @Test
    void a_part_of_a_recording_can_be_read() throws IOException {
        String path = intake.take(raw(ID, 800)).orElseThrow().path();
        byte[] wav = whole(path);

        try (InputStream in = store.read(path, 10, 5)) {
            assertThat(in.readAllBytes()).isEqualTo(Arrays.copyOfRange(wav, 10, 15));
        }
        try (InputStream in = store.read(path, wav.length - 3, 100)) {
            assertThat(in.readAllBytes()).hasSize(3);
        }
    }

    @Test
    void the_store_leads_to_no_other_file() {
        for (String path : List.of("../secret", "/etc/passwd", "2026/../../x", "a//b", ".hidden", "2026/./x", "")) {
            assertThatThrownBy(() -> store.read(path, 0, 1)).as(path).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private Path raw(RecordingId id, int frames) throws IOException {
        ByteBuffer samples = ByteBuffer.allocate(frames * 4).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < frames; i++) {
            samples.putShort(AGENT).putShort(CALLER);
        }
        return Files.write(spool.resolve(id + ".raw"), samples.array());
    }

    private byte[] whole(String path) throws IOException {
        try (InputStream in = store.read(path, 0, Long.MAX_VALUE)) {
            return in.readAllBytes();
        }
    }

    private List<Path> inSpool() throws IOException {
        try (Stream<Path> files = Files.list(spool)) {
            return files.toList();
        }
    }

    private List<Fact> announcements() {
        return log.events().stream().map(event -> event.fact()).toList();
    }
}
