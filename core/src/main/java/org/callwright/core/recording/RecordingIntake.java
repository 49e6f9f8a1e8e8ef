package org.callwright.core.recording;

import com.github.f4b6a3.ulid.Ulid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.callwright.core.event.EventLog;
import org.callwright.core.event.Fact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes finished recordings from Asterisk's spool folder into the store and announces them.
 *
 * <p>Each step may be repeated, and the raw file goes last: whoever comes after a crash does the rest. The same raw file
 * makes the same audio file under the same path, and the same {@link Fact.RecordingFinished}; if it is announced twice, the
 * second announcement changes nothing. Needs neither the database nor the call's end.
 *
 * <p>Reads and writes files of some MiB: never call it on an event loop. Thread-safe.
 */
public final class RecordingIntake {
    private static final Logger LOG = LoggerFactory.getLogger(RecordingIntake.class);
    private static final String RAW = ".raw";
    private static final String PART = ".part";
    private static final Duration RESTING = Duration.ofSeconds(10);
    private static final DateTimeFormatter BY_DAY =
            DateTimeFormatter.ofPattern("yyyy/MM/dd/").withZone(ZoneOffset.UTC);

    private final RecordingStore store;
    private final EventLog log;
    private final Clock clock;
    /** Two of this process on one file would be wasted work. */
    private final Set<RecordingId> inHand = ConcurrentHashMap.newKeySet();

    public RecordingIntake(RecordingStore store, EventLog log, Clock clock) {
        this.store = store;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Takes one file, which nobody writes to any more.
     *
     * @return empty when there is nothing to do: it is gone, taken by another, or being taken
     * @throws IllegalArgumentException when its name is not {@code <call>-<offer>.raw} or it is no plain file
     * @throws IOException when it could not be taken; it is still there, so it can be tried again
     */
    public Optional<Fact.RecordingFinished> take(Path raw) throws IOException {
        RecordingId id = idOf(raw);
        if (!inHand.add(id)) {
            return Optional.empty();
        }
        try {
            return takeAs(id, raw);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } finally {
            inHand.remove(id);
        }
    }

    /**
     * Takes what a node that died has left behind. A file that cannot be taken does not keep the others.
     *
     * @param recording what Asterisk is still writing
     * @return how many were taken
     */
    public int sweep(Path spool, Set<RecordingId> recording) throws IOException {
        int taken = 0;
        deleteHalfMade(spool);
        for (Path raw : files(spool, RAW)) {
            try {
                if (!recording.contains(idOf(raw)) && rests(raw) && take(raw).isPresent()) {
                    taken++;
                }
            } catch (IllegalArgumentException e) {
                LOG.debug("{} is not a recording of ours", raw.getFileName());
            } catch (IOException e) {
                LOG.atWarn()
                        .addKeyValue("call", idOf(raw).call())
                        .addKeyValue("offer", idOf(raw).offer())
                        .log("{} cannot be taken now: {}", raw.getFileName(), e.toString());
            }
        }
        return taken;
    }

    /** Where the store keeps a recording: by the UTC day of its call, from our own ids only. */
    public static String pathOf(RecordingId id) {
        return BY_DAY.format(Ulid.getInstant(id.call().value())) + id + ".wav";
    }

    private static RecordingId idOf(Path raw) {
        String name = String.valueOf(raw.getFileName());
        if (!name.endsWith(RAW)) {
            throw new IllegalArgumentException("not a raw recording");
        }
        return RecordingId.parse(name.substring(0, name.length() - RAW.length()));
    }

    private Optional<Fact.RecordingFinished> takeAs(RecordingId id, Path raw) throws IOException {
        if (Files.exists(raw, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(raw, LinkOption.NOFOLLOW_LINKS)) {
            throw new IllegalArgumentException("a recording is a plain file");
        }
        String path = pathOf(id);
        Path wav = Files.createTempFile(raw.toAbsolutePath().getParent(), id + ".", PART);
        try {
            WavFile made = WavFile.write(raw, wav);
            store.take(made.path(), path);
            Fact.RecordingFinished fact = new Fact.RecordingFinished(
                    id.call(), id.offer(), path, made.duration(), made.bytes(), made.sha256(), WavFile.CHANNELS);
            announce(fact);
            Files.deleteIfExists(raw);
            return Optional.of(fact);
        } finally {
            Files.deleteIfExists(wav);
        }
    }

    private void announce(Fact.RecordingFinished fact) throws IOException {
        try {
            log.append(clock.instant(), fact).toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("the event log does not take the recording's announcement", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** A conversation may have begun since Asterisk was asked; it writes to its file all the time. */
    private boolean rests(Path raw) throws IOException {
        return Files.getLastModifiedTime(raw, LinkOption.NOFOLLOW_LINKS)
                .toInstant()
                .isBefore(clock.instant().minus(RESTING));
    }

    /** Another node may be at work on a young one. */
    private void deleteHalfMade(Path spool) throws IOException {
        Instant old = clock.instant().minus(Duration.ofHours(1));
        for (Path part : files(spool, PART)) {
            if (Files.getLastModifiedTime(part, LinkOption.NOFOLLOW_LINKS)
                    .toInstant()
                    .isBefore(old)) {
                Files.deleteIfExists(part);
            }
        }
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
