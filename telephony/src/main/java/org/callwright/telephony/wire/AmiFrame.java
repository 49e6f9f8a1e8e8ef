package org.callwright.telephony.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One message of the manager interface: its headers in wire order, repeated ones included. The bytes as received are
 * kept and a value becomes a string when it is asked for, because most headers of most events never are.
 *
 * <p>Header names are compared without regard to case (Asterisk itself writes {@code DestUniqueId} in one event and
 * {@code DestUniqueid} in the others). Text is UTF-8. Immutable.
 */
public final class AmiFrame {
    /** Four marks a header: begin and end of its name, begin and end of its value. */
    static final int MARKS = 4;

    private final byte[] bytes;
    private final int[] marks;

    AmiFrame(byte[] bytes, int[] marks) {
        this.bytes = bytes;
        this.marks = marks;
    }

    public static AmiFrameBuilder builder() {
        return new AmiFrameBuilder();
    }

    /** The first value of a header, null when the frame has none of that name. */
    public @Nullable String get(String name) {
        var header = find(name, 0);
        return header < 0 ? null : valueAt(header);
    }

    /** The first value of a header, or {@code otherwise}. */
    public String get(String name, String otherwise) {
        var header = find(name, 0);
        return header < 0 ? otherwise : valueAt(header);
    }

    /** The first value of a header as a decimal number, or {@code otherwise} when there is none or it is not one. */
    public int number(String name, int otherwise) {
        var header = find(name, 0);
        if (header < 0) {
            return otherwise;
        }
        try {
            return Integer.parseInt(valueAt(header));
        } catch (NumberFormatException _) {
            return otherwise;
        }
    }

    /** Every value of a header in wire order, empty when there is none. */
    public List<String> all(String name) {
        var header = find(name, 0);
        if (header < 0) {
            return List.of();
        }
        var values = new ArrayList<String>();
        for (; header >= 0; header = find(name, header + 1)) {
            values.add(valueAt(header));
        }
        return values;
    }

    public boolean has(String name) {
        return find(name, 0) >= 0;
    }

    /** Whether the first value of a header is exactly this one. */
    public boolean is(String name, String value) {
        var header = find(name, 0);
        return header >= 0 && valueAt(header).equals(value);
    }

    /** The number of headers. */
    public int size() {
        return marks.length / MARKS;
    }

    /** The name of a header by position; empty for a line that had no colon. */
    public String name(int header) {
        return KnownNames.text(bytes, marks[header * MARKS], marks[header * MARKS + 1]);
    }

    /** The value of a header by position. */
    public String value(int header) {
        return valueAt(header);
    }

    /** The event's name, null when this is not an event. OriginateResponse is one although it has a response too. */
    public @Nullable String event() {
        return get("Event");
    }

    /** The frame as on the wire, its closing blank line included. */
    byte[] bytes() {
        return bytes;
    }

    int[] marks() {
        return marks;
    }

    private int find(String name, int from) {
        var length = name.length();
        for (int header = from, mark = from * MARKS; mark < marks.length; header++, mark += MARKS) {
            var begin = marks[mark];
            if (marks[mark + 1] - begin == length && Ascii.sameLetters(bytes, begin, name)) {
                return header;
            }
        }
        return -1;
    }

    private String valueAt(int header) {
        return KnownNames.text(bytes, marks[header * MARKS + 2], marks[header * MARKS + 3]);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AmiFrame that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** For logs: which message it is and of which call, nothing that a caller or a password could be read from. */
    @Override
    public String toString() {
        var text = new StringBuilder("AMI message");
        var name = event();
        text.append(name == null ? ", response " + get("Response", "none") : ", event " + name);
        var channel = get("Uniqueid");
        if (channel != null) {
            text.append(", channel ").append(channel);
        }
        Stream.concat(all("ChanVariable").stream(), all("DestChanVariable").stream())
                .filter(variable -> variable.startsWith("CW_CALL="))
                .findFirst()
                .ifPresent(variable -> text.append(", ").append(variable));
        return text.toString().replaceAll("\\p{Cntrl}", "?");
    }
}
