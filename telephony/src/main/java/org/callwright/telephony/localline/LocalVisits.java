package org.callwright.telephony.localline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.callwright.core.call.CallId;
import org.callwright.core.recording.RecordingId;
import org.callwright.core.routing.LocalVisit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts one PBX's visits of the local line on record, from the notes that its dialplan leaves in the spool folder.
 *
 * <p>Each step may be repeated: a visit is told under an id that comes from its note, its recording then gets the name of a
 * conversation of that call, so that it is taken like any other, and the note, which then says that it is told, goes last. What cannot be told now is found
 * again by the next sweep; what can never be told is set aside, beside the recordings, for somebody to look at.
 */
public final class LocalVisits {
    private static final Logger log = LoggerFactory.getLogger(LocalVisits.class);
    private static final String BEGINNING = "local-";
    private static final String NOTE = ".visit";
    /** Put on record; what is left to do is about its recording. */
    private static final String TOLD = ".told";

    private static final String ASIDE = ".aside";
    private static final int LONGEST_NOTE = 10_000;
    private static final int PATIENCE_SECONDS = 10;
    /** For so long a note that is not whole may still be being written, on a shared disk. */
    private static final Duration BEING_WRITTEN = Duration.ofMinutes(1);

    private final String pbx;
    private final Path spool;
    private final VisitTeller teller;
    private final ExecutorService workers;
    private final AtomicBoolean underWay = new AtomicBoolean();

    /** @param workers may block */
    public LocalVisits(String pbx, Path spool, VisitTeller teller, ExecutorService workers) {
        this.pbx = pbx;
        this.spool = spool;
        this.teller = teller;
        this.workers = workers;
    }

    /** Looks for notes now, unless that is being done already. Does not block. */
    public void sweep() {
        if (underWay.compareAndSet(false, true)) {
            workers.execute(() -> {
                try {
                    tellAll();
                } catch (IOException | RuntimeException e) {
                    log.atWarn()
                            .addKeyValue("pbx", pbx)
                            .log("visits of the local line cannot be read from {} now: {}", spool, e.toString());
                } finally {
                    underWay.set(false);
                }
            });
        }
    }

    private void tellAll() throws IOException {
        // What could not be taken away afterwards would be told again and again.
        if (!teller.isReady() || !Files.isDirectory(spool) || !Files.isWritable(spool)) {
            return;
        }
        for (Path note : notes()) {
            try {
                if (!tell(note)) {
                    return;
                }
            } catch (IllegalArgumentException e) {
                setAside(note, e);
            } catch (NoSuchFileException e) {
                log.debug("another has taken {}", note.getFileName());
            } catch (IOException e) {
                log.atWarn()
                        .addKeyValue("pbx", pbx)
                        .log("{} cannot be taken now, it stays there: {}", note.getFileName(), e.toString());
            }
        }
    }

    private void setAside(Path note, IllegalArgumentException why) throws IOException {
        log.atWarn()
                .addKeyValue("pbx", pbx)
                .log("{} cannot be put on record and is set aside: {}", note.getFileName(), why.getMessage());
        try {
            Files.move(note, note.resolveSibling(note.getFileName() + ASIDE), StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException e) {
            log.debug("another has taken {}", note.getFileName());
        }
    }

    private List<Path> notes() throws IOException {
        try (Stream<Path> files = Files.list(spool)) {
            return files.filter(file -> nameOf(file).startsWith(BEGINNING + pbx + "-"))
                    .filter(file -> nameOf(file).endsWith(NOTE) || nameOf(file).endsWith(NOTE + TOLD))
                    .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }

    /** @return false when it cannot be told now, nor can another */
    private boolean tell(Path file) throws IOException {
        if (Files.size(file) > LONGEST_NOTE) {
            throw new IllegalArgumentException("it is no note of ours");
        }
        String text = Files.readString(file, StandardCharsets.UTF_8);
        if (!VisitNote.isWhole(text) && isYoung(file)) {
            return true;
        }
        VisitNote note = VisitNote.parse(text);
        String name = nameOf(file);
        String mark = name.substring(BEGINNING.length(), name.lastIndexOf(NOTE));
        String uniqueId = mark.substring(pbx.length() + 1);
        CallId call = note.call().orElseGet(() -> CallId.of(note.arrived(), mark));
        Path told = file.resolveSibling(BEGINNING + mark + NOTE + TOLD);
        if (!file.equals(told)) {
            if (!told(call, uniqueId, note)) {
                return false;
            }
            Files.move(file, told, StandardCopyOption.REPLACE_EXISTING);
        }
        Path recording = spool.resolve(BEGINNING + mark + ".raw");
        if (Files.exists(recording, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(recording, spool.resolve(new RecordingId(call, LocalVisit.TOKEN) + ".raw"));
        }
        Files.deleteIfExists(told);
        return true;
    }

    private static boolean isYoung(Path file) throws IOException {
        return Files.getLastModifiedTime(file).toInstant().isAfter(Instant.now().minus(BEING_WRITTEN));
    }

    private boolean told(CallId call, String uniqueId, VisitNote note) {
        try {
            teller.tell(pbx, call, uniqueId, note).toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            log.atWarn()
                    .addKeyValue("pbx", pbx)
                    .addKeyValue("call", call)
                    .log("a visit of the local line cannot be put on record now, it is tried again: {}", e.toString());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }
}
