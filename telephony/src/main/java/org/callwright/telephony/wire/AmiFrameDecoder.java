package org.callwright.telephony.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.codec.CorruptedFrameException;
import io.netty.handler.codec.TooLongFrameException;
import java.util.Arrays;
import java.util.List;

/**
 * Decodes what a manager interface sends: one {@link AmiBanner}, then {@link AmiFrame}s. Only CR LF ends a line, so that
 * a lone LF within a value cannot begin a header. Every byte is looked at once, however the bytes arrive.
 *
 * <p>A frame over the limits, or a greeting that is not Asterisk's, is a {@code DecoderException}; what follows is
 * discarded and the connection has to be closed.
 */
public final class AmiFrameDecoder extends ByteToMessageDecoder {
    private static final String GREETING = "Asterisk Call Manager";
    private static final byte CR = '\r';
    private static final byte LF = '\n';

    private enum State {
        BANNER,
        FRAME,
        BROKEN
    }

    private final AmiLimits limits;
    private State state = State.BANNER;

    /** Begin and end of each header line of the frame at hand, counted from the frame's first byte. */
    private int[] lines = new int[64];

    private int marked;
    private int lineBegin;
    private int scanned;

    public AmiFrameDecoder(AmiLimits limits) {
        this.limits = limits;
    }

    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
        switch (state) {
            case BANNER -> readBanner(in, out);
            case FRAME -> readFrame(in, out);
            case BROKEN -> in.skipBytes(in.readableBytes());
        }
    }

    private void readBanner(ByteBuf in, List<Object> out) {
        var begin = in.readerIndex();
        var lf = in.indexOf(begin, in.writerIndex(), LF);
        if ((lf < 0 ? in.readableBytes() : lf - begin) > limits.bannerBytes()) {
            throw broken(new TooLongFrameException("the greeting is longer than " + limits.bannerBytes() + " bytes"));
        }
        if (lf < 0) {
            return;
        }
        var text = in.readCharSequence(lf - begin, UTF_8).toString().stripTrailing();
        in.skipBytes(1);
        if (!text.startsWith(GREETING)) {
            throw broken(new CorruptedFrameException("this is no manager interface: '" + Printable.of(text) + "'"));
        }
        state = State.FRAME;
        out.add(new AmiBanner(text));
    }

    private void readFrame(ByteBuf in, List<Object> out) {
        var begin = in.readerIndex();
        while (true) {
            var lf = in.indexOf(begin + scanned, in.writerIndex(), LF);
            scanned = (lf < 0 ? in.writerIndex() : lf + 1) - begin;
            if (scanned > limits.frameBytes()) {
                throw broken(new TooLongFrameException("a frame is longer than " + limits.frameBytes() + " bytes"));
            }
            if (lf < 0) {
                return;
            }
            if (lf == begin || in.getByte(lf - 1) != CR) {
                continue;
            }
            var lineEnd = scanned - 2;
            if (lineEnd > lineBegin) {
                markLine(lineEnd);
                lineBegin = scanned;
            } else {
                endFrame(in, out);
                return;
            }
        }
    }

    private void markLine(int lineEnd) {
        if (marked == limits.headers() * 2) {
            throw broken(new TooLongFrameException("a frame has more than " + limits.headers() + " headers"));
        }
        if (marked == lines.length) {
            lines = Arrays.copyOf(lines, lines.length * 2);
        }
        lines[marked++] = lineBegin;
        lines[marked++] = lineEnd;
    }

    private void endFrame(ByteBuf in, List<Object> out) {
        if (marked == 0) {
            in.skipBytes(scanned); // a blank line between frames
        } else {
            var bytes = new byte[scanned];
            in.readBytes(bytes);
            out.add(new AmiFrame(bytes, splitHeaders(bytes)));
        }
        marked = 0;
        lineBegin = 0;
        scanned = 0;
    }

    private int[] splitHeaders(byte[] bytes) {
        var marks = new int[marked / 2 * AmiFrame.MARKS];
        for (int line = 0, mark = 0; line < marked; line += 2, mark += AmiFrame.MARKS) {
            var begin = lines[line];
            var end = lines[line + 1];
            var colon = begin;
            while (colon < end && bytes[colon] != ':') {
                colon++;
            }
            marks[mark] = begin;
            marks[mark + 3] = end;
            if (colon == end) { // no header, yet not ours to lose: a value without a name
                marks[mark + 1] = begin;
                marks[mark + 2] = begin;
            } else {
                marks[mark + 1] = colon;
                marks[mark + 2] = colon + 1 < end && bytes[colon + 1] == ' ' ? colon + 2 : colon + 1;
            }
        }
        return marks;
    }

    private <E extends Exception> E broken(E reason) {
        state = State.BROKEN;
        return reason;
    }
}
