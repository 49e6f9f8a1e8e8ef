package org.callwright.telephony.resync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.callwright.core.agent.AgentDirectory;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.AgentProfile;
import org.callwright.core.agent.AgentState;
import org.callwright.core.call.CallId;
import org.callwright.core.callerid.Caller;
import org.callwright.core.callerid.Caller.Presentation;
import org.callwright.core.callerid.CallerIdReader;
import org.callwright.core.control.CallControl;
import org.callwright.core.queue.QueueDirectory;
import org.callwright.core.routing.AgentSession;
import org.callwright.core.routing.Arrival;
import org.callwright.core.routing.LiveAgent;
import org.callwright.core.routing.Router;
import org.callwright.core.routing.RoutingStore;
import org.callwright.core.routing.Step;
import org.callwright.core.skill.SkillSet;
import org.callwright.telephony.ami.event.CoreShowChannel;
import org.callwright.telephony.wire.AmiFrame;
import org.callwright.telephony.wire.AmiFrameBuilder;
import org.junit.jupiter.api.Test;

class AdoptionTest {
    private static final long VERSION = 7;

    private final CallId call = CallId.next();
    private final List<Arrival> taken = new ArrayList<>();
    private final List<AgentId> talkers = new ArrayList<>();
    private final List<Object> before = new ArrayList<>();
    private final List<Object> former = new ArrayList<>();
    private Optional<AgentId> offeredTo = Optional.empty();
    private LiveAgent signedIn = Known.ANNA;
    private List<AgentProfile> profiles = List.of();

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

        assertThat(before).containsExactly(VERSION);
    }

    @Test
    void who_signed_in_elsewhere_and_picks_up_where_he_sat_before_is_the_one_who_talks() {
        signedIn = at("2044");
        offeredTo = Optional.of(signedIn.agent());
        profiles = List.of(profile("carl", "1001"));

        adopted("CW_HIDDEN=no");

        assertThat(talkers).containsExactly(signedIn.agent());
    }

    @Test
    void who_has_left_and_picks_up_all_the_same_is_the_one_who_talks() {
        signedIn = at("2044");
        offeredTo = Optional.of(new AgentId("ben"));
        profiles = List.of(profile("carl", "1001"), profile("ben", "3055"));

        adopted("CW_HIDDEN=no");

        assertThat(talkers).containsExactly(new AgentId("ben"));
    }

    @Test
    void who_sits_at_a_phone_that_another_has_left_is_the_one_who_picks_it_up() {
        offeredTo = Optional.of(new AgentId("ben"));
        profiles = List.of(profile("ben", "3055"));

        adopted("CW_HIDDEN=no");

        assertThat(talkers).containsExactly(Known.ANNA.agent());
    }

    @Test
    void of_an_offer_that_nobody_remembers_it_is_whose_phone_it_is() {
        signedIn = at("2044");
        profiles = List.of(profile("carl", "1001"));

        adopted("CW_HIDDEN=no");

        assertThat(talkers).containsExactly(new AgentId("carl"));
    }

    /** The phones of those who have gone are given to others, and their profiles stay. */
    @Test
    void a_phone_is_that_of_who_works_here_rather_than_of_who_had_it_before() {
        signedIn = at("2044");
        AgentProfile gone = new AgentProfile(new AgentId("alma"), "alma", "1001", new SkillSet(Map.of()), false);
        profiles = List.of(gone, profile("carl", "1001"));
        adopted("CW_HIDDEN=no");

        profiles = List.of(gone);
        adopted("CW_HIDDEN=no");

        assertThat(talkers)
                .as("a conversation that is nobody's would leave its caller in line")
                .containsExactly(new AgentId("carl"), gone.id());
        assertThat(former).as("who has gone is to take no calls afterwards").containsExactly(false, true);
    }

    private static LiveAgent at(String phone) {
        return new LiveAgent(
                Known.ANNA.agent(), AgentState.READY, null, Instant.EPOCH, phone, List.of(), null, null, null, null);
    }

    private static AgentProfile profile(String agent, String phone) {
        return new AgentProfile(new AgentId(agent), agent, phone, new SkillSet(Map.of()), true);
    }

    private Caller adopted(String said) {
        SeenChannel caller = ChannelReading.of(new CoreShowChannel(channel("PJSIP/carrier-00000001", "cw-connect")
                .add("CallerIDNum", "+4930901821")
                .add("CallerIDName", "Li")
                .add("ChanVariable", said)
                .build()));
        SeenChannel leg = ChannelReading.of(
                new CoreShowChannel(channel("PJSIP/1001-00000002", "from-phone").build()));

        assertThat(adoption().of("pbx1", new Finding.Conversation(caller, leg, VERSION)))
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
                talkers.add(((AgentSession) arguments[1]).agent());
                before.add(arguments[3]);
                former.add(arguments[4]);
                return CompletableFuture.completedStage(new Step(true, List.of()));
            }
            return CompletableFuture.completedStage(method.equals("offeredTo") ? offeredTo : List.of(signedIn));
        });
        CallControl nobody = Known.answering(CallControl.class, (method, _) -> {
            throw new UnsupportedOperationException(method);
        });
        return new Adoption(
                new Router(store, nobody, Clock.systemUTC()),
                store,
                Known.answering(
                        QueueDirectory.class,
                        (method, _) -> method.equals("all") ? List.of() : Optional.of(Known.SUPPORT)),
                Known.answering(
                        AgentDirectory.class,
                        (method, arguments) -> method.equals("all")
                                ? profiles
                                : profiles.stream()
                                        .filter(profile -> profile.id().equals(arguments[0]))
                                        .findFirst()),
                new CallerIdReader("CN"),
                Clock.systemUTC());
    }
}
