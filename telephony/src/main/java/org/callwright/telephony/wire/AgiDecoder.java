package org.callwright.telephony.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.codec.CorruptedFrameException;
import io.netty.handler.codec.TooLongFrameException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decodes what Asterisk sends over a FastAGI connection into {@link AgiMessage}s: the request up to its blank line,
 * then replies and hang-up notices.
 *
 * <p>A reply is one line but for two: a usage text runs from {@code 520-} to {@code 520 }, and a variable's value in
 * parentheses may itself have line breaks.
 *
 * <p>Input over the limits, or that is not AGI, is a {@code DecoderException}; what follows is discarded and the
 * connection has to be closed.
 */
public final class AgiDecoder extends ByteToMessageDecoder {
    private static final byte LF = '\n';
    private static final String VARIABLE = "agi_";
    private static final String OPEN_VALUE = " (";

    private enum State {
        REQUEST,
        REPLY,
        USAGE,
        VALUE,
        BROKEN
    }

    private final AgiLimits limits;
    private State state = State.REQUEST;
    private @Nullable Map<String, String> environment;
    private @Nullable StringBuilder unfinished;
    private int scanned;
    private int lines;
    private int total;

    public AgiDecoder(AgiLimits limits) {
        this.limits = limits;
    }

    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
        if (state == State.BROKEN) {
            in.skipBytes(in.readableBytes());
            return;
        }
        var line = readLine(in);
        if (line != null) {
            accept(line, out);
        }
    }

    private void accept(String line, List<Object> out) {
        switch (state) {
            case REQUEST -> requestLine(line, out);
            case REPLY -> replyLine(line, out);
            case USAGE -> usageLine(line, out);
            case VALUE -> valueLine(line, out);
            case BROKEN -> throw new IllegalStateException("a broken stream is not read");
        }
    }

    /** The next whole line without its end, null when it has not arrived yet. */
    private @Nullable String readLine(ByteBuf in) {
        var begin = in.readerIndex();
        var lf = in.indexOf(begin + scanned, in.writerIndex(), LF);
        scanned = lf < 0 ? in.readableBytes() : lf - begin;
        if (scanned > limits.lineBytes() || total + scanned > limits.totalBytes() || lines == limits.lines()) {
            throw broken(new TooLongFrameException("more than " + limits + " at once"));
        }
        if (lf < 0) {
            return null;
        }
        total += scanned + 1;
        lines++;
        var end = scanned > 0 && in.getByte(lf - 1) == '\r' ? lf - 1 : lf;
        var line = in.toString(begin, end - begin, UTF_8);
        in.readerIndex(lf + 1);
        scanned = 0;
        return line;
    }

    private void requestLine(String line, List<Object> out) {
        if (line.isEmpty()) {
            out.add(new AgiEnvironment(environment == null ? Map.of() : environment));
            environment = null;
            next(State.REPLY);
            return;
        }
        var colon = line.indexOf(':');
        if (colon < 0 || !line.startsWith(VARIABLE)) {
            throw broken(new CorruptedFrameException("no AGI request: '" + Printable.of(line) + "'"));
        }
        var value = line.substring(colon + 1);
        if (environment == null) {
            environment = LinkedHashMap.newLinkedHashMap(32);
        }
        environment.putIfAbsent(line.substring(0, colon), value.startsWith(" ") ? value.substring(1) : value);
    }

    private void replyLine(String line, List<Object> out) {
        if (line.equals("HANGUP")) {
            out.add(AgiHangup.HANGUP);
            next(State.REPLY);
        } else if (!startsWithCode(line)) {
            throw broken(new CorruptedFrameException("no AGI reply: '" + Printable.of(line) + "'"));
        } else if (line.length() > 3 && line.charAt(3) == '-') {
            unfinished = new StringBuilder(line);
            state = State.USAGE;
        } else if (line.contains(OPEN_VALUE) && line.indexOf(')') < 0) {
            unfinished = new StringBuilder(line);
            state = State.VALUE;
        } else {
            emit(line, out);
        }
    }

    private void usageLine(String line, List<Object> out) {
        var usage = append(line);
        if (line.length() > 3 && line.charAt(3) == ' ' && usage.indexOf(line.substring(0, 3)) == 0) {
            emit(usage.toString(), out);
        }
    }

    private void valueLine(String line, List<Object> out) {
        var reply = append(line);
        if (line.endsWith(")")) {
            emit(reply.toString(), out);
        }
    }

    private StringBuilder append(String line) {
        if (unfinished == null) {
            throw new IllegalStateException("nothing to append to");
        }
        return unfinished.append('\n').append(line);
    }

    private void emit(String reply, List<Object> out) {
        unfinished = null;
        out.add(AgiReply.parse(reply));
        next(State.REPLY);
    }

    private void next(State following) {
        state = following;
        lines = 0;
        total = 0;
    }

    private static boolean startsWithCode(String line) {
        return line.length() >= 3
                && line.charAt(0) >= '1'
                && line.charAt(0) <= '5'
                && isDigit(line.charAt(1))
                && isDigit(line.charAt(2))
                && (line.length() == 3 || line.charAt(3) == ' ' || line.charAt(3) == '-');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private <E extends Exception> E broken(E reason) {
        state = State.BROKEN;
        return reason;
    }
}
