package org.callwright.telephony.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.handler.codec.CorruptedFrameException;
import io.netty.handler.codec.TooLongFrameException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AmiFrameDecoderTest {
    private static final String GREETING = "Asterisk Call Manager/11.0.0\r\n";

    static Stream<String> eventStreams() {
        return Transcripts.names(".ami.txt").stream();
    }

    @ParameterizedTest
    @MethodSource("eventStreams")
    void every_event_of_a_captured_call_is_decoded_with_all_its_headers_in_order(String name) {
        var frames = frames(Decoding.whole(decoder(), GREETING + Transcripts.events(name)));

        assertThat(frames.stream().map(AmiFrameDecoderTest::lines))
                .containsExactlyElementsOf(Transcripts.eventLines(name));
    }

    @ParameterizedTest
    @MethodSource("eventStreams")
    void a_captured_call_decodes_the_same_byte_by_byte(String name) {
        var text = GREETING + Transcripts.events(name);

        assertThat(Decoding.inPieces(decoder(), text, 1)).isEqualTo(Decoding.whole(decoder(), text));
    }

    @ParameterizedTest
    @MethodSource("eventStreams")
    void a_captured_call_decodes_the_same_in_random_pieces(String name) {
        var text = GREETING + Transcripts.events(name);
        var whole = Decoding.whole(decoder(), text);
        var random = new Random(42);

        for (var longest : List.of(3, 40, 700, 5000)) {
            assertThat(Decoding.inRandomPieces(decoder(), text, random, longest))
                    .isEqualTo(whole);
        }
    }

    @Test
    void a_frame_split_at_any_one_place_is_the_same_frame() {
        var text = GREETING + "Event: UserEvent\r\nUserEvent: CwParked\r\nCall: 王-1\r\n\r\nResponse: Success\r\n\r\n";
        var whole = Decoding.whole(decoder(), text);

        assertThat(whole).hasSize(3);
        for (var length = 1; length < text.length(); length++) {
            assertThat(Decoding.inPieces(decoder(), text, length)).isEqualTo(whole);
        }
    }

    @Test
    void the_greeting_is_told_first() {
        assertThat(Decoding.whole(decoder(), GREETING)).containsExactly(new AmiBanner("Asterisk Call Manager/11.0.0"));
    }

    @Test
    void another_service_is_recognised_by_its_greeting() {
        assertThatThrownBy(() -> Decoding.whole(decoder(), "SSH-2.0-OpenSSH_9.2\r\n"))
                .isInstanceOf(CorruptedFrameException.class)
                .hasMessageContaining("SSH-2.0");
    }

    @Test
    void a_greeting_without_an_end_is_not_read_for_ever() {
        assertThatThrownBy(() -> Decoding.inPieces(decoder(), "x".repeat(1000), 10))
                .isInstanceOf(TooLongFrameException.class);
    }

    @Test
    void repeated_headers_are_all_there_in_their_order() {
        var frame = only(
                "Event: Hangup\r\nChanVariable: A=1\r\nUniqueid: 5\r\nChanVariable: B=2\r\nChanVariable: A=3\r\n\r\n");

        assertThat(frame.all("ChanVariable")).containsExactly("A=1", "B=2", "A=3");
        assertThat(frame.get("Uniqueid")).isEqualTo("5");
    }

    @Test
    void the_lines_of_a_command_are_kept_with_empty_ones_and_leading_spaces() {
        var frame = only(
                "Response: Success\r\nMessage: Command output follows\r\nOutput: \r\nOutput:   two: words\r\n\r\n");

        assertThat(frame.all("Output")).containsExactly("", "  two: words");
    }

    @Test
    void names_are_found_whatever_their_case() {
        var frame = only("Event: OriginateResponse\r\nDestUniqueId: 7\r\nCause-txt: gone\r\n\r\n");

        assertThat(frame.get("destuniqueid")).isEqualTo("7");
        assertThat(frame.get("CAUSE-TXT")).isEqualTo("gone");
        assertThat(frame.get("Cause_txt")).isNull();
    }

    @Test
    void a_value_may_be_empty_lack_its_space_or_have_colons() {
        var frame = only("Event: X\r\nAccountCode: \r\nBare:\r\nTight:a:b\r\n\r\n");

        assertThat(frame.get("AccountCode")).isEmpty();
        assertThat(frame.get("Bare")).isEmpty();
        assertThat(frame.get("Tight")).isEqualTo("a:b");
    }

    @Test
    void a_lone_line_feed_belongs_to_its_value_and_begins_no_header() {
        var frame = only("Event: UserEvent\r\nName: Eve\nEvent: Shutdown\nx: y\r\nUniqueid: 1\r\n\r\n");

        assertThat(frame.all("Event")).containsExactly("UserEvent");
        assertThat(frame.get("Name")).isEqualTo("Eve\nEvent: Shutdown\nx: y");
        assertThat(frame.get("x")).isNull();
        assertThat(frame.get("Uniqueid")).isEqualTo("1");
    }

    @Test
    void a_line_without_a_colon_is_kept_without_a_name() {
        var frame = only("Event: X\r\nnonsense\r\nA: b\r\n\r\n");

        assertThat(frame.size()).isEqualTo(3);
        assertThat(frame.name(1)).isEmpty();
        assertThat(frame.value(1)).isEqualTo("nonsense");
    }

    @Test
    void blank_lines_between_frames_are_nothing() {
        assertThat(frames(Decoding.whole(decoder(), GREETING + "\r\n\r\nEvent: X\r\n\r\n\r\nEvent: Y\r\n\r\n")))
                .extracting(AmiFrame::event)
                .containsExactly("X", "Y");
    }

    @Test
    void bytes_that_are_no_text_harm_nobody() {
        var channel = new io.netty.channel.embedded.EmbeddedChannel(decoder());
        channel.writeInbound(io.netty.buffer.Unpooled.copiedBuffer(
                GREETING + "Event: X\r\nName: ", java.nio.charset.StandardCharsets.US_ASCII));
        channel.writeInbound(io.netty.buffer.Unpooled.wrappedBuffer(
                new byte[] {(byte) 0xff, (byte) 0xc0, 0, '\r', '\n', '\r', '\n'}));

        AmiBanner banner = channel.readInbound();
        AmiFrame frame = channel.readInbound();
        assertThat(banner.text()).startsWith("Asterisk");
        assertThat(frame.get("Name")).isEqualTo("\ufffd\ufffd\0");
    }

    @Test
    void a_frame_over_the_limit_is_refused_while_it_arrives() {
        var decoder = new AmiFrameDecoder(new AmiLimits(1000, 100, 100));

        assertThatThrownBy(() -> Decoding.inPieces(decoder, GREETING + "Event: " + "x".repeat(2000), 100))
                .isInstanceOf(TooLongFrameException.class)
                .hasMessageContaining("1000");
    }

    @Test
    void a_frame_with_too_many_headers_is_refused() {
        var decoder = new AmiFrameDecoder(new AmiLimits(10_000, 10, 100));

        assertThatThrownBy(() -> Decoding.whole(decoder, GREETING + "A: b\r\n".repeat(11)))
                .isInstanceOf(TooLongFrameException.class)
                .hasMessageContaining("10 headers");
    }

    @Test
    void limits_have_to_be_positive() {
        assertThatThrownBy(() -> new AmiLimits(0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AmiLimits(1, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AmiLimits(1, 1, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static AmiFrameDecoder decoder() {
        return new AmiFrameDecoder(AmiLimits.DEFAULT);
    }

    private static AmiFrame only(String text) {
        var frames = frames(Decoding.whole(decoder(), GREETING + text));
        assertThat(frames).hasSize(1);
        return frames.getFirst();
    }

    private static List<AmiFrame> frames(List<Object> decoded) {
        return decoded.stream().skip(1).map(AmiFrame.class::cast).toList();
    }

    private static List<String> lines(AmiFrame frame) {
        var lines = new ArrayList<String>();
        IntStream.range(0, frame.size()).forEach(i -> lines.add(frame.name(i) + ": " + frame.value(i)));
        return lines;
    }
}
