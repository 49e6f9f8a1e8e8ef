package org.callwright.telephony.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.handler.codec.CorruptedFrameException;
import io.netty.handler.codec.TooLongFrameException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AgiDecoderTest {
    private static final String REQUEST = "agi_network_script: arrive\nagi_accountcode: \n\n";

    static Stream<String> dialogues() {
        return Transcripts.names(".agi.txt").stream();
    }

    @ParameterizedTest
    @MethodSource("dialogues")
    void a_captured_dialogue_is_a_request_and_as_many_messages_as_lines_after_it(String name) {
        var text = Transcripts.fromAsterisk(name);

        var messages = Decoding.whole(decoder(), text);

        var answers = text.substring(text.indexOf("\n\n") + 2);
        assertThat(messages.getFirst()).isInstanceOf(AgiEnvironment.class);
        assertThat(messages).hasSize(1 + (int) answers.lines().count());
        assertThat(messages.subList(1, messages.size()))
                .allMatch(message -> message instanceof AgiReply || message == AgiHangup.HANGUP);
    }

    @ParameterizedTest
    @MethodSource("dialogues")
    void a_captured_dialogue_decodes_the_same_however_it_is_cut(String name) {
        var text = Transcripts.fromAsterisk(name);
        var whole = Decoding.whole(decoder(), text);

        assertThat(Decoding.inPieces(decoder(), text, 1)).isEqualTo(whole);
        assertThat(Decoding.inRandomPieces(decoder(), text, new Random(7), 90)).isEqualTo(whole);
    }

    @Test
    void a_request_keeps_its_lines_and_the_first_of_a_name() {
        var request = (AgiEnvironment) Decoding.whole(
                        decoder(), "agi_callerid: 1: 2\nagi_calleridname: 王小明\nagi_callerid: forged\nagi_empty:\n\n")
                .getFirst();

        assertThat(request.lines())
                .containsExactly(
                        java.util.Map.entry("agi_callerid", "1: 2"),
                        java.util.Map.entry("agi_calleridname", "王小明"),
                        java.util.Map.entry("agi_empty", ""));
    }

    @Test
    void the_hang_up_comes_before_the_next_reply() {
        assertThat(replies(
                        "HANGUP\n200 result=1 (PJSIP/carrier-00000035)\n511 Command Not Permitted on a dead channel\n"))
                .containsExactly(
                        AgiHangup.HANGUP,
                        new AgiReply(
                                200, "1", Optional.of("PJSIP/carrier-00000035"), "result=1 (PJSIP/carrier-00000035)"),
                        new AgiReply(511, "", Optional.empty(), "Command Not Permitted on a dead channel"));
    }

    @Test
    void the_value_extends_to_the_last_parenthesis() {
        assertThat(value("200 result=1 (\"Wang (2)\" <sip:1@x>) endpos=5\n")).hasValue("\"Wang (2)\" <sip:1@x>");
        assertThat(value("200 result=1 ()\n")).hasValue("");
        assertThat(value("200 result=0\n")).isEmpty();
        assertThat(value("200 result=0 endpos=1234\n")).isEmpty();
    }

    @Test
    void a_value_may_have_line_breaks() {
        assertThat(value("200 result=1 (one\ntwo\nHANGUP\n200 result=1)\n")).hasValue("one\ntwo\nHANGUP\n200 result=1");
    }

    @Test
    void a_usage_text_is_one_reply() {
        var reply = (AgiReply) replies(
                        "520-Invalid command syntax.  Proper usage follows:\nUsage: VERBOSE <message> <level>\n\t200 is no code here\n520 End of proper usage.\n200 result=1\n")
                .getFirst();

        assertThat(reply.code()).isEqualTo(520);
        assertThat(reply.text())
                .startsWith("Invalid command syntax.")
                .contains("Usage: VERBOSE")
                .endsWith("520 End of proper usage.");
        assertThat(replies(
                        "520 Invalid command syntax.  Proper usage not available.\n510 Invalid or unknown command\n"))
                .hasSize(2);
    }

    @Test
    void a_provisional_reply_says_so() {
        assertThat(replies("100 result=0 Trying...\n200 result=0 Gosub complete\n"))
                .map(reply -> ((AgiReply) reply).isProvisional())
                .containsExactly(true, false);
    }

    @Test
    void what_is_no_request_is_refused() {
        assertThatThrownBy(() -> Decoding.whole(decoder(), "GET / HTTP/1.1\n"))
                .isInstanceOf(CorruptedFrameException.class)
                .hasMessageContaining("GET / HTTP/1.1");
        assertThatThrownBy(() -> Decoding.whole(decoder(), "agi_network\n"))
                .isInstanceOf(CorruptedFrameException.class);
    }

    @Test
    void what_is_no_reply_is_refused() {
        for (var line : List.of("hello", "20 result=1", "2000 result=1", "999 x", "")) {
            assertThatThrownBy(() -> replies(line + "\n")).isInstanceOf(CorruptedFrameException.class);
        }
    }

    @Test
    void a_line_without_end_is_not_read_for_ever() {
        var decoder = new AgiDecoder(new AgiLimits(100, 10, 1000));

        assertThatThrownBy(() -> Decoding.inPieces(decoder, "agi_x: " + "y".repeat(200), 10))
                .isInstanceOf(TooLongFrameException.class);
    }

    @Test
    void a_request_has_no_more_lines_than_allowed() {
        var decoder = new AgiDecoder(new AgiLimits(100, 10, 1000));

        assertThatThrownBy(() -> Decoding.whole(decoder, "agi_x: y\n".repeat(11)))
                .isInstanceOf(TooLongFrameException.class);
    }

    @Test
    void a_request_has_no_more_bytes_than_allowed() {
        var decoder = new AgiDecoder(new AgiLimits(100, 100, 300));

        assertThatThrownBy(() -> Decoding.whole(decoder, ("agi_x: " + "y".repeat(80) + "\n").repeat(4)))
                .isInstanceOf(TooLongFrameException.class);
    }

    @Test
    void a_usage_text_without_end_is_not_read_for_ever() {
        var decoder = new AgiDecoder(new AgiLimits(100, 20, 1000));

        assertThatThrownBy(() -> Decoding.whole(decoder, REQUEST + "520-Usage\n" + "and so on\n".repeat(30)))
                .isInstanceOf(TooLongFrameException.class);
    }

    @Test
    void limits_are_for_one_reply_not_for_the_session() {
        var decoder = new AgiDecoder(new AgiLimits(100, 10, 200));

        assertThat(Decoding.whole(decoder, REQUEST + "200 result=1\n".repeat(1000)))
                .hasSize(1001);
    }

    private static AgiDecoder decoder() {
        return new AgiDecoder(AgiLimits.DEFAULT);
    }

    private static List<Object> replies(String text) {
        var messages = Decoding.whole(decoder(), REQUEST + text);
        return messages.subList(1, messages.size());
    }

    private static Optional<String> value(String text) {
        var replies = replies(text);
        assertThat(replies).hasSize(1);
        return ((AgiReply) replies.getFirst()).value();
    }
}
