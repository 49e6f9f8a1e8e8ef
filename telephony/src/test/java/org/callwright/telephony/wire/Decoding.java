package org.callwright.telephony.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Feeds bytes to a decoder in pieces and collects what comes out. */
final class Decoding {
    private Decoding() {}

    /** All at once. */
    static List<Object> whole(ChannelHandler decoder, String text) {
        return inPieces(decoder, text, Integer.MAX_VALUE);
    }

    /** In pieces of equal length. */
    static List<Object> inPieces(ChannelHandler decoder, String text, int length) {
        return feed(decoder, text, () -> length);
    }

    /** In pieces of random lengths. */
    static List<Object> inRandomPieces(ChannelHandler decoder, String text, RandomGenerator random, int longest) {
        return feed(decoder, text, () -> random.nextInt(1, longest + 1));
    }

    private static List<Object> feed(ChannelHandler decoder, String text, java.util.function.IntSupplier pieceLength) {
        var bytes = text.getBytes(UTF_8);
        var channel = new EmbeddedChannel(decoder);
        for (var at = 0; at < bytes.length; ) {
            var end = (int) Math.min(bytes.length, (long) at + pieceLength.getAsInt());
            channel.writeInbound(Unpooled.wrappedBuffer(Arrays.copyOfRange(bytes, at, end)));
            at = end;
        }
        var decoded = new ArrayList<>(channel.inboundMessages());
        channel.finishAndReleaseAll();
        return decoded;
    }
}
