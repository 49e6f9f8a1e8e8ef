package org.callwright.telephony.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Builds a frame header by header and refuses everything that would make another header or another frame of a value:
 * CR, LF and NUL. What has been added can therefore be sent whoever wrote it.
 */
public final class AmiFrameBuilder {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    private int[] marks = new int[8 * AmiFrame.MARKS];
    private int marked;

    AmiFrameBuilder() {}

    /**
     * Adds one header; the same name may be added again.
     *
     * @throws IllegalArgumentException when the name is not letters, digits, '-' and '_', or the value has CR, LF or NUL
     */
    public AmiFrameBuilder add(String name, String value) {
        requireName(name);
        requireOneLine(name, value);
        mark(bytes.size());
        bytes.writeBytes(name.getBytes(UTF_8));
        mark(bytes.size());
        bytes.write(':');
        bytes.write(' ');
        mark(bytes.size());
        bytes.writeBytes(value.getBytes(UTF_8));
        mark(bytes.size());
        endLine();
        return this;
    }

    /** The frame; the builder must not be used afterwards. */
    public AmiFrame build() {
        endLine();
        return new AmiFrame(bytes.toByteArray(), Arrays.copyOf(marks, marked));
    }

    private void endLine() {
        bytes.write('\r');
        bytes.write('\n');
    }

    private void mark(int position) {
        if (marked == marks.length) {
            marks = Arrays.copyOf(marks, marks.length * 2);
        }
        marks[marked++] = position;
    }

    private static void requireName(String name) {
        if (name.isEmpty() || !name.chars().allMatch(AmiFrameBuilder::isNameCharacter)) {
            throw new IllegalArgumentException("not a header name: '" + Printable.of(name) + "'");
        }
    }

    private static boolean isNameCharacter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_';
    }

    private static void requireOneLine(String name, String value) {
        for (var i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            if (c == '\r' || c == '\n' || c == 0) {
                throw new IllegalArgumentException("the value of header " + name + " has a "
                        + (c == 0 ? "NUL" : "line break") + " at position " + i + ": '" + Printable.of(value) + "'");
            }
        }
    }
}
