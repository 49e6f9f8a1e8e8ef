package org.callwright.telephony.resync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.callwright.core.agent.AgentDirectory;
import org.callwright.core.call.CallId;
import org.callwright.core.callerid.Caller;
import org.callwright.core.callerid.Caller.Presentation;
import org.callwright.core.callerid.CallerIdReader;
import org.callwright.core.control.CallControl;
import org.callwright.core.queue.QueueDirectory;
import org.callwright.core.routing.Arrival;
import org.callwright.core.routing.Router;
import org.callwright.core.routing.RoutingStore;
import org.callwright.core.routing.Step;
import org.callwright.telephony.ami.event.CoreShowChannel;
import org.callwright.telephony.wire.AmiFrame;
import org.callwright.telephony.wire.AmiFrameBuilder;
import org.junit.jupiter.api.Test;

class AdoptionTest {
    private static final Instant ASKED = Instant.parse("2026-11-22T10:00:00Z");

    private final CallId call = CallId.next();
    private final List<Arrival> taken = new ArrayList<>();
    private final List<Object> asked = new ArrayList<>();

    @Test
    void a_caller_who_showed_his_number_is_known_by_it() {
        assertThat(adopted("CW_HIDDEN=no"))
                .isEqualTo(new Caller("+4930901821", "+4930901821", "Li", Presentation.KNOWN));
    }

    @Test
    void a_caller_who_withheld_his_number_stays_without_number_and_name() {
        assertThat(adopted("CW_HIDDEN=yes")).isEqualTo(new Caller("", null, "", Presentation.WITHHELD));
    }

    @Test
    void a_caller_of_whom_the_channel_does_not_say_is_taken_for_one_who_withheld_his_number() {
        assertThat(adopted("CW_HIDDEN=")).isEqualTo(new Caller("", null, "", Presentation.WITHHELD));
        assertThat(adopted("CW_OTHER=no")).isEqualTo(new Caller("", null, "", Presentation.WITHHELD));
    }

    /** What has come about since the PBX was asked decides, and not what has since it answered. */
    @Test
    void a_conversation_is_found_as_of_when_the_pbx_was_asked() {
        adopted("CW_HIDDEN=no");

        assertThat(asked).containsExactly(ASKED);
    }

    private Caller adopted(String said) {
        SeenChannel caller = ChannelReading.of(new CoreShowChannel(channel("PJSIP/carrier-00000001", "cw-connect")
                .add("CallerIDNum", "+4930901821")
                .add("CallerIDName", "Li")
                .add("ChanVariable", said)
                .build()));
        SeenChannel leg = ChannelReading.of(
                new CoreShowChannel(channel("PJSIP/1001-00000002", "from-phone").build()));

        assertThat(adoption().of("pbx1", caller, leg, ASKED))
                .succeedsWithin(Duration.ofSeconds(5))
                .isEqualTo(true);

        return taken.getLast().caller();
    }

    private AmiFrameBuilder channel(String name, String context) {
        return AmiFrame.builder()
                .add("Event", "CoreShowChannel")
                .add("Channel", name)
                .add("Uniqueid", "1795368599.14")
                .add("Context", context)
                .add("ChannelStateDesc", "Up")
                .add("ChanVariable", "CW_CALL=" + call)
                .add("ChanVariable", "CW_OFFER=7")
                .add("ChanVariable", "CW_DIALED=4000")
                .add("ChanVariable", "CW_QUEUE=support")
                .add("ChanVariable", "CW_TICKET=SV261122-00001-5");
    }

    private Adoption adoption() {
        RoutingStore store = Known.answering(RoutingStore.class, (method, arguments) -> {
            if (method.equals("conversationFound")) {
                taken.add((Arrival) arguments[0]);
                asked.add(arguments[3]);
                return CompletableFuture.completedStage(new Step(true, List.of()));
            }
            return CompletableFuture.completedStage(
                    method.equals("liveAgent") ? Optional.of(Known.ANNA) : List.of(Known.ANNA));
        });
        CallControl nobody = Known.answering(CallControl.class, (method, _) -> {
            throw new UnsupportedOperationException(method);
        });
        return new Adoption(
                new Router(store, nobody, Clock.systemUTC()),
                store,
                Known.answering(QueueDirectory.class, (_, _) -> Optional.of(Known.SUPPORT)),
                Known.answering(AgentDirectory.class, (_, _) -> List.of()),
                new CallerIdReader("CN"),
                Clock.systemUTC());
    }
}
