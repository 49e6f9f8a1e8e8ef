package org.callwright.telephony.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.EncoderException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AmiFramePropertiesTest {
    private static final String GREETING = "Asterisk Call Manager/11.0.0\r\n";

    @Property
    void what_is_encoded_is_decoded_again_however_it_is_cut(
            @ForAll("headers") List<AmiHeader> headers, @ForAll Random random) {
        var text = GREETING + encoded(frame(headers));

        var decoded =
                Decoding.inRandomPieces(new AmiFrameDecoder(AmiLimits.DEFAULT), text, random, 1 + random.nextInt(60));

        assertThat(decoded).hasSize(2);
        assertThat(headersOf((AmiFrame) decoded.get(1))).isEqualTo(headers);
    }

    @Property
    void no_value_becomes_a_second_header(@ForAll("hostile") String value) {
        if (value.chars().anyMatch(c -> c == '\r' || c == '\n' || c == 0)) {
            assertThatThrownBy(() -> AmiFrame.builder().add("Channel", value))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("header Channel");
        } else {
            var frame =
                    AmiFrame.builder().add("Channel", value).add("Exten", "s").build();
            assertThat(encoded(frame).split("\r\n|\n", -1)).hasSize(4);
        }
    }

    @Property
    void no_name_becomes_something_else(@ForAll("hostile") String name) {
        if (!name.matches("[A-Za-z0-9_-]+")) {
            assertThatThrownBy(() -> AmiFrame.builder().add(name, "x")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Property
    void a_received_frame_with_a_lone_line_feed_is_not_passed_on(
            @ForAll("text") String before, @ForAll("text") String after) {
        var frames = Decoding.whole(
                new AmiFrameDecoder(AmiLimits.DEFAULT), GREETING + "Name: " + before + "\n" + after + "\r\n\r\n");

        assertThatThrownBy(() -> encoded((AmiFrame) frames.get(1))).isInstanceOf(EncoderException.class);
    }

    @Property
    void random_bytes_are_decoded_or_refused_but_never_anything_else(@ForAll byte[] noise) {
        var channel = new EmbeddedChannel(new AmiFrameDecoder(new AmiLimits(200, 10, 50)));
        channel.writeInbound(Unpooled.copiedBuffer(GREETING, StandardCharsets.UTF_8));
        try {
            channel.writeInbound(Unpooled.wrappedBuffer(noise));
        } catch (io.netty.handler.codec.DecoderException refused) {
            assertThat(refused).hasMessageContaining("a frame");
        }
        channel.finishAndReleaseAll();
    }

    @Provide
    Arbitrary<List<AmiHeader>> headers() {
        var names = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('A', 'Z')
                .withChars("-_09")
                .ofMinLength(1)
                .ofMaxLength(30);
        return Combinators.combine(names, text())
                .as(AmiHeader::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(60);
    }

    @Provide
    Arbitrary<String> text() {
        // Half a surrogate pair is no text and has no UTF-8.
        return Arbitraries.strings()
                .withChars(": ,=|\t%\\\"")
                .withCharRange('0', 'z')
                .withCharRange('À', 'ÿ')
                .withCharRange('一', '三')
                .ofMaxLength(80);
    }

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.strings().withChars("\r\n\0:\u0085\u2028 aA-_\"").ofMaxLength(12);
    }

    private static AmiFrame frame(List<AmiHeader> headers) {
        var builder = AmiFrame.builder();
        headers.forEach(builder::add);
        return builder.build();
    }

    private static List<AmiHeader> headersOf(AmiFrame frame) {
        var headers = new ArrayList<AmiHeader>();
        IntStream.range(0, frame.size()).forEach(i -> headers.add(new AmiHeader(frame.name(i), frame.value(i))));
        return headers;
    }

    private static String encoded(AmiFrame frame) {
        var channel = new EmbeddedChannel(new AmiFrameEncoder());
        channel.writeOutbound(frame);
        ByteBuf bytes = channel.readOutbound();
        try {
            return bytes.toString(StandardCharsets.UTF_8);
        } finally {
            bytes.release();
        }
    }
}
