package org.callwright.web.recording;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a file that a Range header asks for (RFC 9110, 14.1.2).
 *
 * @param from the first byte
 * @param length at least 1
 */
record ByteRange(long from, long length) {
    private static final Pattern SINGLE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

    /** What a header wants of a file: all of it, a part, or something that it has not. */
    sealed interface Wanted {
        /** No header, or one that may be ignored: another unit, several ranges, nonsense. */
        record Whole() implements Wanted {}

        record Part(ByteRange range) implements Wanted {}

        record Unsatisfiable() implements Wanted {}
    }

    static Wanted of(@Nullable String header, long size) {
        Matcher matcher = SINGLE.matcher(header == null ? "" : header.strip());
        if (!matcher.matches()) {
            return new Wanted.Whole();
        }
        Optional<Long> first = number(matcher.group(1));
        Optional<Long> last = number(matcher.group(2));
        if (first.isEmpty()) {
            return last.<Wanted>map(suffix -> suffix == 0 || size == 0
                            ? new Wanted.Unsatisfiable()
                            : part(Math.max(0, size - suffix), size - 1))
                    .orElseGet(Wanted.Whole::new);
        }
        if (last.isPresent() && last.get() < first.get()) {
            return new Wanted.Whole();
        }
        return first.get() >= size
                ? new Wanted.Unsatisfiable()
                : part(first.get(), Math.min(last.orElse(size - 1), size - 1));
    }

    private static Wanted part(long first, long last) {
        return new Wanted.Part(new ByteRange(first, last - first + 1));
    }

    private static Optional<Long> number(String digits) {
        return digits.isEmpty() ? Optional.empty() : Optional.of(Long.parseLong(digits));
    }

    String contentRange(long size) {
        return "bytes " + from + "-" + (from + length - 1) + "/" + size;
    }
}
