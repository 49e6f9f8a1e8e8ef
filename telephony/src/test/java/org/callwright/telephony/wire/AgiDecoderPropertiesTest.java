package org.callwright.telephony.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.CorruptedFrameException;
import io.netty.handler.codec.TooLongFrameException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.arbitraries.StringArbitrary;
import net.jqwik.api.constraints.Size;

class AgiDecoderPropertiesTest {
    private static final String REQUEST = "agi_network_script: arrive\n\n";
    private static final AgiLimits SMALL = new AgiLimits(200, 10, 500);
    private static final int LONGEST_PIECE = 40;
    /** The limits' bytes and a piece, rounded up as Netty's buffers grow. */
    private static final int KEPT_AT_MOST = 1024;

    /** What Asterisk writes, and what is to be read in it. */
    record Answer(String written, AgiMessage read) {}

    @Property
    void a_dialogue_is_read_as_it_was_written_however_it_is_cut(
            @ForAll("request") Map<String, String> request,
            @ForAll("answers") List<Answer> answers,
            @ForAll Random random) {
        var text = new StringBuilder();
        request.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append('\n'));
        text.append('\n');
        var expected = new ArrayList<Object>(List.of(new AgiEnvironment(request)));
        answers.forEach(answer -> {
            text.append(answer.written()).append('\n');
            expected.add(answer.read());
        });

        var decoded = Decoding.inRandomPieces(
                new AgiDecoder(AgiLimits.DEFAULT), text.toString(), random, 1 + random.nextInt(60));

        assertThat(decoded).isEqualTo(expected);
    }

    @Property
    void random_bytes_are_read_or_refused_but_never_anything_else(
            @ForAll @Size(max = 2000) byte[] noise, @ForAll boolean inRequest, @ForAll Random random) {
        feed(inRequest ? "" : REQUEST, noise, random);
    }

    @Property
    void what_looks_like_agi_is_read_or_refused_but_never_anything_else(
            @ForAll("nearly") String noise, @ForAll boolean inRequest, @ForAll Random random) {
        feed(inRequest ? "" : REQUEST, noise.getBytes(UTF_8), random);
    }

    @Property(tries = 100)
    void what_never_ends_is_refused_before_it_is_much(@ForAll("endless") String again, @ForAll Random random) {
        feed(REQUEST, again.repeat(20_000 / again.length()).getBytes(UTF_8), random);
    }

    /** It comes to an end, nothing is thrown but what the decoder refuses, and no more is kept than the limits allow. */
    private static void feed(String before, byte[] noise, Random random) {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            var memory = new UnpooledByteBufAllocator(false);
            var channel = new EmbeddedChannel(new AgiDecoder(SMALL));
            channel.config().setAllocator(memory);
            channel.writeInbound(Unpooled.copiedBuffer(before, UTF_8));
            for (var at = 0; at < noise.length; ) {
                var length = Math.min(noise.length - at, 1 + random.nextInt(LONGEST_PIECE));
                var piece = channel.alloc().heapBuffer(length).writeBytes(noise, at, length);
                orRefused(() -> channel.writeInbound(piece));
                assertThat(memory.metric().usedHeapMemory()).isLessThanOrEqualTo(KEPT_AT_MOST);
                at += length;
            }
            orRefused(channel::finishAndReleaseAll);
            assertThat(memory.metric().usedHeapMemory()).isZero();
        });
    }

    private static void orRefused(Runnable reading) {
        try {
            reading.run();
        } catch (CorruptedFrameException | TooLongFrameException refused) {
            assertThat(refused).hasMessageMatching("(?s)(no AGI request|no AGI reply|more than ).*");
        }
    }

    @Provide
    Arbitrary<Map<String, String>> request() {
        var names = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars("_09")
                .ofMinLength(1)
                .ofMaxLength(20)
                .map(name -> "agi_" + name);
        return Arbitraries.maps(names, text().ofMaxLength(80)).ofMaxSize(60);
    }

    @Provide
    Arbitrary<List<Answer>> answers() {
        var hangUp = Arbitraries.just(new Answer("HANGUP", AgiHangup.HANGUP));
        var results = Combinators.combine(codes(), Arbitraries.integers().between(-1, 120))
                .as((code, result) -> new Answer(
                        code + " result=" + result,
                        new AgiReply(code, result.toString(), Optional.empty(), "result=" + result)));
        var refusals = Combinators.combine(codes(), words())
                .as((code, words) -> new Answer(code + " " + words, new AgiReply(code, "", Optional.empty(), words)));
        var values = text().withChars("\n")
                .ofMaxLength(80)
                .map(value -> new Answer(
                        "200 result=1 (" + value + ")",
                        new AgiReply(200, "1", Optional.of(value), "result=1 (" + value + ")")));
        var usages = Combinators.combine(words(), words().list().ofMaxSize(8)).as(AgiDecoderPropertiesTest::usage);
        return Arbitraries.oneOf(hangUp, results, refusals, values, usages)
                .list()
                .ofMaxSize(30);
    }

    private static Answer usage(String first, List<String> lines) {
        var between = String.join("", lines.stream().map(line -> line + "\n").toList());
        var text = first + "\n" + between + "520 End of proper usage.";
        return new Answer("520-" + text, new AgiReply(520, "", Optional.empty(), text));
    }

    @Provide
    Arbitrary<String> nearly() {
        return Arbitraries.of(
                        "agi_",
                        "x",
                        ": ",
                        ":",
                        "\n",
                        "\n",
                        "\r\n",
                        "HANGUP",
                        "200 ",
                        "200",
                        "result=1",
                        " (",
                        ")",
                        "520-",
                        "520 ",
                        "100 ",
                        "é",
                        "\0",
                        " ",
                        "\ud83d\ude00")
                .list()
                .ofMaxSize(300)
                .map(words -> String.join("", words));
    }

    @Provide
    Arbitrary<String> endless() {
        return Arbitraries.of("y", "520-Usage\n", "520-Usage\nand so on\n", "200 result=1 (\n", "é", "\r", " (");
    }

    private static Arbitrary<Integer> codes() {
        return Arbitraries.of(100, 200, 510, 511);
    }

    private static Arbitrary<String> words() {
        return Arbitraries.strings()
                .withCharRange('A', 'Z')
                .withChars(" .<>")
                .ofMinLength(1)
                .ofMaxLength(60);
    }

    /** Without parentheses: where a value ends that has some and line breaks as well, Asterisk does not tell. */
    private static StringArbitrary text() {
        return Arbitraries.strings()
                .withChars(": ,=|\t%\\\"-")
                .withCharRange('0', 'z')
                .withCharRange('À', 'ÿ')
                .withCharRange('一', '三');
    }
}
