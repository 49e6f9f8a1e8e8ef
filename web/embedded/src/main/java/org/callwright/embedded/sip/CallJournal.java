package org.callwright.embedded.sip;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * The calls of one SIPp process, read from the file to which its scenario logs a line a moment: time (as date, clock
 * time and seconds since 1970), moment, Call-ID, number and, if any, SIP code. Thread-safe.
 */
final class CallJournal {

    /** SIPp tells only by its file; a look that finds nothing new costs a few microseconds. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

    private final Path file;
    private final BooleanSupplier writing;
    private final Map<String, SippCall> calls = new LinkedHashMap<>();
    private long read;

    /** @param writing whether SIPp still runs */
    CallJournal(Path file, BooleanSupplier writing) {
        this.file = file;
        this.writing = writing;
    }

    /** @return all calls so far, oldest first */
    synchronized List<SippCall> calls() {
        readOn();
        return List.copyOf(calls.values());
    }

    /** @return the first call that is so, waited for; empty when there is none in time, or SIPp has ended without one */
    Optional<SippCall> await(Predicate<SippCall> expected, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            boolean last = !writing.getAsBoolean() || System.nanoTime() > deadline;
            Optional<SippCall> found = calls().stream().filter(expected).findFirst();
            if (found.isPresent() || last || !look()) {
                return found;
            }
        }
    }

    private static boolean look() {
        try {
            // SIPp writes a file, and calls nobody back.
            Thread.sleep(BETWEEN_LOOKS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void readOn() {
        if (!Files.exists(file)) {
            return;
        }
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            byte[] fresh = new byte[(int) (in.length() - read)];
            in.seek(read);
            in.readFully(fresh);
            String text = new String(fresh, StandardCharsets.ISO_8859_1);
            int whole = text.lastIndexOf('\n') + 1;
            text.substring(0, whole).lines().forEach(this::note);
            read += whole;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void note(String line) {
        String[] field = line.strip().split("\\s+");
        Moment moment = Moment.valueOf(field[3]);
        String id = field[4];
        int code = field.length > 6 ? Integer.parseInt(field[6]) : 0;
        calls.put(
                id,
                calls.getOrDefault(id, SippCall.started(id, field.length > 5 ? field[5] : ""))
                        .with(moment, instant(field[2]), code));
    }

    private static Instant instant(String seconds) {
        int point = seconds.indexOf('.');
        return Instant.ofEpochSecond(Long.parseLong(seconds.substring(0, point)))
                .plusNanos(Long.parseLong(seconds.substring(point + 1)) * 1_000);
    }
}
