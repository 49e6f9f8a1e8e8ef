package org.callwright.core.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** The lines of a stream that are not blank, as bytes; of a line that is too long one byte more than is allowed. */
final class LongLines implements Iterator<byte[]>, AutoCloseable {
    static final int LONGEST = 1024 * 1024;

    private final InputStream body;
    private byte[] next = {};
    private long line;
    private boolean ended;

    LongLines(InputStream body) {
        this.body = new BufferedInputStream(body, 64 * 1024);
    }

    /** The number of the line that was given last, from 1. */
    long line() {
        return line;
    }

    @Override
    public boolean hasNext() {
        while (next.length == 0 && !ended) {
            next = read();
        }
        return next.length > 0;
    }

    @Override
    public byte[] next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        byte[] given = next;
        next = new byte[0];
        return given;
    }

    private byte[] read() {
        try {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            boolean blank = true;
            int one = body.read();
            while (one >= 0 && one != '\n') {
                if (text.size() <= LONGEST) {
                    text.write(one);
                }
                blank &= one == ' ' || one == '\r' || one == '\t';
                one = body.read();
            }
            ended = one < 0;
            line++;
            return blank ? new byte[0] : text.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
