package org.callwright.telephony.localline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.callwright.core.call.CallId;
import org.callwright.core.recording.RecordingId;
import org.callwright.core.routing.LocalVisit;
import org.callwright.telephony.mapping.ChannelMark;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts one PBX's visits of the local line on record, from the notes that its dialplan leaves in the spool folder.
 *
 * <p>Each step may be repeated: a visit is told under an id that comes from its note, its recording then gets the name of a
 * conversation of that call, so that it is taken like any other, and the note, which then says that it is told, goes last. What cannot be told now is found
 * again by the next sweep; what can never be told is set aside, beside the recordings and without numbers that could be read, for
 * somebody to look at, and deleted after a time: forgetting a person does not reach it.
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
    private final Duration keepsAside;
    private final VisitTeller teller;
    private final ExecutorService workers;
    private final AtomicBoolean underWay = new AtomicBoolean();
    /**
     * The names of notes that could not be told, with how many failures there had been by then. They are tried last, and of them
     * that first which was not tried for longest: should it be its own fault, it holds no others up, though all have failed.
     */
    private final Map<String, Integer> failed = new HashMap<>();

    private int failures;

    /**
     * @param keepsAside how long what has been set aside is there to be looked at
     * @param workers may block
     */
    public LocalVisits(String pbx, Path spool, Duration keepsAside, VisitTeller teller, ExecutorService workers) {
        this.pbx = pbx;
        this.spool = spool;
        this.keepsAside = keepsAside;
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
        if (Files.isDirectory(spool)) {
            deleteOld();
        }
        // What could not be taken away afterwards would be told again and again.
        if (!teller.isReady() || !Files.isDirectory(spool) || !Files.isWritable(spool)) {
            return;
        }
        for (Path note : inTurn(filesNamed(NOTE, NOTE + TOLD))) {
            try {
                if (!tellOrSetAside(note)) {
                    failed.put(nameOf(note), ++failures);
                    return;
                }
                failed.remove(nameOf(note));
            } catch (NoSuchFileException e) {
                log.debug("another has taken {}", note.getFileName());
            } catch (IOException e) {
                log.atWarn()
                        .addKeyValue("pbx", pbx)
                        .log("{} cannot be taken now, it stays there: {}", note.getFileName(), e.toString());
            }
        }
    }

    private List<Path> inTurn(List<Path> notes) {
        failed.keySet().retainAll(notes.stream().map(LocalVisits::nameOf).toList());
        return notes.stream()
                .sorted(Comparator.comparing(note -> failed.getOrDefault(nameOf(note), 0)))
                .toList();
    }

    /** @return false when it cannot be told now, nor, as likely as not, can another */
    private boolean tellOrSetAside(Path note) throws IOException {
        String text = read(note);
        try {
            return tell(note, text);
        } catch (IllegalArgumentException e) {
            log.atWarn()
                    .addKeyValue("pbx", pbx)
                    .log("{} cannot be put on record and is set aside: {}", note.getFileName(), e.getMessage());
            Files.writeString(note.resolveSibling(note.getFileName() + ASIDE), teller.keepable(text));
            Files.deleteIfExists(note);
            return true;
        }
    }

    private static String read(Path note) throws IOException {
        try (InputStream bytes = Files.newInputStream(note)) {
            return new String(bytes.readNBytes(LONGEST_NOTE), StandardCharsets.UTF_8);
        }
    }

    private void deleteOld() throws IOException {
        Instant before = Instant.now().minus(keepsAside);
        for (Path aside : filesNamed(NOTE + ASIDE, NOTE + TOLD + ASIDE)) {
            try {
                if (Files.getLastModifiedTime(aside).toInstant().isBefore(before)) {
                    Files.delete(aside);
                    log.atWarn()
                            .addKeyValue("pbx", pbx)
                            .log("{} was set aside for {} and is deleted", aside.getFileName(), keepsAside);
                }
            } catch (NoSuchFileException e) {
                log.debug("another has taken {}", aside.getFileName());
            }
        }
    }

    private List<Path> filesNamed(String... endings) throws IOException {
        try (Stream<Path> files = Files.list(spool)) {
            return files.filter(file -> isOurs(nameOf(file)))
                    .filter(file -> Stream.of(endings).anyMatch(nameOf(file)::endsWith))
                    .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }

    /** Another PBX's name may begin with ours, or with all but the end of it. */
    private boolean isOurs(String name) {
        String beginning = BEGINNING + new ChannelMark(pbx, "");
        return name.startsWith(beginning) && name.indexOf('@', beginning.length()) < 0;
    }

    private boolean tell(Path file, String text) throws IOException {
        if (!VisitNote.isWhole(text) && isYoung(file)) {
            return true;
        }
        VisitNote note = VisitNote.parse(text);
        String name = nameOf(file);
        ChannelMark mark =
                new ChannelMark(pbx, name.substring(BEGINNING.length() + pbx.length() + 1, name.lastIndexOf(NOTE)));
        CallId call = note.call().orElseGet(() -> mark.callOf(note.arrived()));
        Path told = file.resolveSibling(BEGINNING + mark + NOTE + TOLD);
        if (!file.equals(told)) {
            if (!told(call, mark.uniqueId(), note)) {
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
