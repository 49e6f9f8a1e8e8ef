package org.callwright.core.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.AgentState;
import org.callwright.core.agent.NotReadyReason;
import org.callwright.core.call.CallEnding;
import org.callwright.core.call.CallId;
import org.callwright.core.callerid.Caller;
import org.callwright.core.hint.Hint;
import org.callwright.core.privacy.TestSealing;
import org.callwright.core.queue.LaneId;
import org.callwright.core.queue.QueueId;
import org.callwright.core.routing.OfferFailure;
import org.callwright.core.routing.OfferToken;
import org.callwright.core.ticket.OriginSource;
import org.callwright.core.ticket.TicketNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FactCodecTest {
    private static final CallId CALL = new CallId("01KAN0000000000000000000ZZ");
    private static final AgentId ANNA = new AgentId("anna");
    private static final OfferToken OFFER = new OfferToken(1_773_478_800_001L);
    private static final LaneId LANE = LaneId.parse("support.1");
    private static final Instant AT = Instant.parse("2026-03-14T09:00:00.123Z");
    private static final TicketNumber TICKET = new TicketNumber("SV260314-00042-7");

    private final FactCodec codec = TestSealing.CODEC;

    static Stream<Fact> oneOfEach() {
        return Stream.of(
                arrived("+8613800000001", "Li Ming"),
                new Fact.TicketOpened(CALL, TICKET),
                new Fact.CallerMatched(CALL, Fact.MatchOutcome.MANY, "phone", List.of(3L, 9_007_199_254_740_993L)),
                new Fact.Enqueued(CALL, LANE, 3),
                new Fact.Relaxed(CALL, LANE, 0),
                new Fact.Offered(CALL, ANNA, OFFER, LANE, 2, AT, 1234, 5, Fact.Occasion.AGENT_READY, 3, true),
                new Fact.DialledBack(CALL, ANNA, OFFER, LANE),
                new Fact.CustomerDialled(CALL, ANNA, OFFER),
                new Fact.CustomerAnswered(CALL, ANNA, OFFER),
                new Fact.AgentRinging(CALL, ANNA, OFFER),
                new Fact.AgentAnswered(CALL, ANNA, OFFER),
                new Fact.ConversationFound(CALL, ANNA, OFFER, LANE),
                new Fact.ServedLocally(CALL, ANNA, OFFER, LANE),
                new Fact.AnsweredLocally(CALL),
                new Fact.OfferFailed(CALL, ANNA, OFFER, OfferFailure.NO_ANSWER),
                new Fact.Held(CALL, ANNA, OFFER),
                new Fact.Resumed(CALL, ANNA, OFFER),
                new Fact.Transferred(CALL, ANNA, OFFER, new QueueId("repairs"), ANNA),
                new Fact.CallEnded(CALL, CallEnding.ABANDONED, null),
                new Fact.RecordingFinished(
                        CALL, OFFER, "2026/03/a.wav", Duration.ofMillis(1500), 5_000_000_000L, "ab", 2),
                new Fact.AgentSignedIn(ANNA, "phone_1"),
                new Fact.AgentSignedInAnew(ANNA, "phone_2"),
                new Fact.AgentSignedOut(ANNA),
                new Fact.AgentReady(ANNA),
                new Fact.AgentNotReady(ANNA, NotReadyReason.RONA),
                new Fact.AgentWished(ANNA, AgentState.NOT_READY, new NotReadyReason("LUNCH")),
                new Fact.WrapUpStarted(ANNA, CALL, AT),
                new Fact.WrapUpEnded(ANNA, CALL),
                new Fact.Unreadable("{\"type\":\"Levitated\"}"));
    }

    private static Fact.CallArrived arrived(String raw, String name) {
        Caller caller = new Caller(raw, null, name, Caller.Presentation.MALFORMED);
        return new Fact.CallArrived(
                CALL, "pbx1", "PJSIP/carrier-1", "1741942800.7", caller, "4000", new QueueId("support"), TICKET, AT);
    }

    private static Fact.CallArrived arrivedWith(Hint hint) {
        Caller caller = new Caller("", null, "", Caller.Presentation.ABSENT);
        return new Fact.CallArrived(
                CALL, "pbx1", "PJSIP/web-1", "1741942800.8", caller, "4000", new QueueId("support"), TICKET, AT, hint);
    }

    static Stream<Hint> hints() {
        return Stream.of(
                new Hint(true, false, "A-1", OriginSource.WEB_CALL, "13800000001"),
                new Hint(false, true, null, null, null),
                Hint.NONE);
    }

    @ParameterizedTest
    @MethodSource("hints")
    void whatACallerGaveAlongIsReadAsItWasWritten(Hint hint) {
        assertThat(codec.decode(codec.encode(arrivedWith(hint)))).isEqualTo(arrivedWith(hint));
    }

    @Test
    void whatACallerEnteredIsSealed() {
        String json = codec.encode(arrivedWith(new Hint(false, false, null, null, "13800000001")));

        assertThat(json).doesNotContain("13800000001").contains("\"hint\":{\"sealed\":");
        assertThat(codec.sealedNow(json)).isTrue();
        assertThat(codec.sealedNow(json.replaceAll("\"sealed\":\"[^:]*:", "\"sealed\":\"old:")))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("oneOfEach")
    void everyFactIsReadAsItWasWritten(Fact fact) {
        assertThat(codec.decode(codec.encode(fact))).isEqualTo(fact);
    }

    @Test
    void noFactIsForgottenHere() {
        assertThat(oneOfEach().map(Object::getClass).toList())
                .containsExactlyInAnyOrderElementsOf(FactCodec.facts(Fact.class).toList());
    }

    @Test
    void storedFormatIsPlain() {
        assertThat(codec.encode(
                        new Fact.Offered(CALL, ANNA, OFFER, LANE, 2, AT, 1234, 5, Fact.Occasion.AGENT_READY, 3, true)))
                .isEqualTo("{\"type\":\"Offered\",\"call\":\"01KAN0000000000000000000ZZ\",\"agent\":\"anna\","
                        + "\"offer\":1773478800001,\"lane\":\"support.1\",\"candidates\":2,"
                        + "\"idleSince\":1773478800123,\"waitedMillis\":1234,\"waitingBehind\":5,"
                        + "\"by\":\"AGENT_READY\",\"heads\":3,\"overtook\":true}");
    }

    @Test
    void anOfferOfBeforeItWasToldByWhatItCameIsRead() {
        assertThat(codec.decode("{\"type\":\"Offered\",\"call\":\"01KAN0000000000000000000ZZ\",\"agent\":\"anna\","
                        + "\"offer\":1773478800001,\"lane\":\"support.1\",\"candidates\":2,"
                        + "\"idleSince\":1773478800123,\"waitedMillis\":1234,\"waitingBehind\":5}"))
                .isEqualTo(new Fact.Offered(CALL, ANNA, OFFER, LANE, 2, AT, 1234, 5));
    }

    @Test
    void propertiesOfLaterVersionsAreIgnored() {
        assertThat(codec.decode("{\"type\":\"AgentReady\",\"agent\":\"anna\",\"mood\":{\"good\":true}}"))
                .isEqualTo(new Fact.AgentReady(ANNA));
    }

    @Test
    void whatIsNoFactIsRefused() {
        assertThatThrownBy(() -> codec.decode("{\"type\":\"java.lang.Runtime\"}"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> codec.decode("{\"type\":\"AgentReady\",\"agent\":\"NO SUCH ID\"}"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 300)
    void hostileTextsSurviveAndStayInsideTheirStrings(@ForAll("hostile") String raw, @ForAll("hostile") String name) {
        Fact fact = arrived(raw, name);

        String json = codec.encode(fact);

        assertThat(codec.decode(json)).isEqualTo(fact);
        assertThat(json).doesNotContain("\n", "\r");
    }

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(80).filter(FactCodecTest::isWellFormed),
                Arbitraries.of(
                        "\"}", "\\\",\"type\":\"AgentSignedOut\"", "]]\u0000\r\n*3", "\u2028</script>", "😀'--"));
    }

    /** Callers' texts are decoded from UTF-8, so half a surrogate pair cannot occur. */
    private static boolean isWellFormed(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
