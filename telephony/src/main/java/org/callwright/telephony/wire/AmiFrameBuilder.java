package org.callwright.telephony.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Builds a frame header by header; {@link AmiHeader} sees to it that none becomes two. */
public final class AmiFrameBuilder {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    private int[] marks = new int[8 * AmiFrame.MARKS];
    private int marked;

    AmiFrameBuilder() {}

    /**
     * Adds one header; the same name may be added again.
     *
     * @throws IllegalArgumentException as {@link AmiHeader} says
     */
    public AmiFrameBuilder add(String name, String value) {
        return add(new AmiHeader(name, value));
    }

    /** Adds one header; the same name may be added again. */
    public AmiFrameBuilder add(AmiHeader header) {
        mark();
        bytes.writeBytes(header.name().getBytes(UTF_8));
        mark();
        bytes.write(':');
        bytes.write(' ');
        mark();
        bytes.writeBytes(header.value().getBytes(UTF_8));
        mark();
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

    private void mark() {
        if (marked == marks.length) {
            marks = Arrays.copyOf(marks, marks.length * 2);
        }
        marks[marked++] = bytes.size();
    }
}
