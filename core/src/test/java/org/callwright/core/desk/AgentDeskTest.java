package org.callwright.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callwright.core.routing.RoutingStage.await;
import static org.callwright.core.routing.RoutingStage.queue;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.AgentState;
import org.callwright.core.call.CallEnding;
import org.callwright.core.call.CallId;
import org.callwright.core.call.CallState;
import org.callwright.core.control.ControlFailure.Verdict;
import org.callwright.core.control.Whereabouts;
import org.callwright.core.event.Fact;
import org.callwright.core.privacy.TestSealing;
import org.callwright.core.queue.ServiceQueue;
import org.callwright.core.redis.RedisLink;
import org.callwright.core.redis.SiteLog;
import org.callwright.core.redis.TestRedis;
import org.callwright.core.routing.AgentSession;
import org.callwright.core.routing.Arrival;
import org.callwright.core.routing.Due;
import org.callwright.core.routing.Offer;
import org.callwright.core.routing.OfferFailure;
import org.callwright.core.routing.Router;
import org.callwright.core.routing.RoutingStage;
import org.callwright.core.routing.redis.RedisRoutingStore;
import org.callwright.core.skill.SkillSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Against a real store, and a PBX that does as it is told. */
class AgentDeskTest {
    private final RedisLink link = TestRedis.link();
    private final RoutingStage stage =
            new RoutingStage(new RedisRoutingStore(link, TestSealing.CODEC, due -> {}), new SiteLog(link)::after);
    private final ObedientPbx pbx = new ObedientPbx();
    private final List<ServiceQueue> queues = List.of(queue("support"));
    private final Router router = new Router(stage.store(), pbx, Clock.fixed(stage.now(), ZoneOffset.UTC));
    private final AgentDesk desk = new AgentDesk(router, stage.store(), pbx, new ConfiguredQueues(queues));
    private final AgentId anna = stage.isReady("anna", "support.0");
    private final CallId call = talking();

    private CallId talking() {
        CallId arrived = stage.arrives(stage.caller(queues.getFirst())).call();
        stage.answers(stage.offerOf(arrived));
        stage.facts();
        return arrived;
    }

    @Test
    void the_next_caller_is_sent_to_the_phone_only_after_the_conversation_was_hung_up() {
        CallId next = stage.waits(queues.getFirst());

        assertThat(await(desk.hangUp(anna, call))).isTrue();

        assertThat(pbx.requests()).containsExactly("hang up " + stage.channel(call), "connect " + next);
        assertThat(endings()).containsExactly(CallEnding.AGENT_HUNG_UP);
    }

    @ParameterizedTest
    @EnumSource(names = {"PBX_UNREACHABLE", "REFUSED"})
    void who_cannot_be_hung_up_goes_on_talking(Verdict verdict) {
        pbx.refusesToHangUp(verdict);

        assertThatThrownBy(() -> await(desk.hangUp(anna, call))).hasStackTraceContaining("ControlFailure");

        assertThat(stage.agent(anna).state()).isEqualTo(AgentState.TALKING);
        assertThat(endings()).isEmpty();
    }

    @Test
    void a_caller_who_has_gone_already_is_hung_up_without_the_pbx() {
        pbx.refusesToHangUp(Verdict.NO_SUCH_CHANNEL);

        assertThat(await(desk.hangUp(anna, call))).isTrue();

        assertThat(endings()).containsExactly(CallEnding.CALLER_HUNG_UP);
    }

    @Test
    void a_report_of_the_end_that_overtakes_the_answer_changes_nothing() {
        pbx.whileHangingUp(() -> stage.ended(call, CallEnding.CALLER_HUNG_UP));

        assertThat(await(desk.hangUp(anna, call))).isTrue();
    }

    @Test
    void a_call_whose_pbx_is_gone_can_be_given_up() {
        pbx.refusesToHangUp(Verdict.PBX_UNREACHABLE);

        assertThat(await(desk.giveUp(anna, call))).isTrue();

        assertThat(endings()).containsExactly(CallEnding.LOST);
        assertThat(stage.agent(anna).state()).isEqualTo(AgentState.READY);
    }

    @Test
    void a_call_is_not_given_up_while_the_pbx_answers() {
        pbx.refusesToHangUp(Verdict.REFUSED);

        assertThatThrownBy(() -> await(desk.giveUp(anna, call))).hasStackTraceContaining("ControlFailure");

        assertThat(endings()).isEmpty();
    }

    @Test
    void nobody_hangs_up_a_colleagues_call() {
        assertThat(await(desk.hangUp(stage.signsIn("ben", "support.0"), call))).isFalse();

        assertThat(pbx.requests()).isEmpty();
    }

    @Test
    void the_next_caller_is_sent_to_the_phone_only_after_the_conversation_was_handed_over() {
        CallId next = stage.waits(queues.getFirst());

        assertThat(await(desk.transfer(anna, call, queue("repairs"), null))).isTrue();

        assertThat(pbx.requests())
                .containsExactly("transfer " + stage.channel(call) + " to repairs", "connect " + next);
        assertThat(endings()).isEmpty();
    }

    @Test
    void a_caller_who_has_gone_cannot_be_handed_over() {
        pbx.refusesToHangUp(Verdict.NO_SUCH_CHANNEL);

        assertThat(await(desk.transfer(anna, call, queue("repairs"), null))).isFalse();

        assertThat(endings()).containsExactly(CallEnding.ABANDONED);
    }

    @ParameterizedTest
    @EnumSource(names = {"PBX_UNREACHABLE", "REFUSED"})
    void two_who_could_not_be_parted_are_left_to_talk_and_the_colleague_to_others(Verdict verdict) {
        AgentId ben = stage.isReady("ben", "repairs.0");
        pbx.refusesToHangUp(verdict);

        assertThatThrownBy(() -> await(desk.transfer(anna, call, queue("repairs"), ben)))
                .hasStackTraceContaining("ControlFailure");

        assertThat(stage.agent(ben).state()).isEqualTo(AgentState.READY);
        stage.pass(Duration.ofMinutes(1));
        assertThat(stage.due()).isEmpty();
        assertThat(pbx.requests()).isEmpty();
    }

    @Test
    void an_agent_who_rejects_the_ringing_of_his_own_call_back_has_it_hung_up() {
        Offer dialled = stage.callsBack(stage.isReady("cem", "support.0"), queues.getFirst());

        assertThat(await(desk.rejectOffer(dialled.agent(), dialled.call(), dialled.token())))
                .isTrue();

        Awaitility.await().until(() -> pbx.requests().equals(List.of("hang up " + dialled.channel())));
    }

    @Test
    void an_agent_who_does_not_wait_for_the_customer_has_the_call_hung_up() {
        Offer dialled = dials(stage.isReady("cem", "support.0"));

        assertThat(await(desk.hangUp(dialled.agent(), dialled.call()))).isTrue();

        assertThat(pbx.requests()).containsExactly("hang up " + dialled.channel());
        assertThat(await(stage.store().hasEnded(dialled.call()))).isTrue();
    }

    @Test
    void a_call_back_that_is_given_up_while_its_pbx_is_away_is_doubted_and_the_agent_is_free() {
        Offer dialled = dials(stage.isReady("cem", "support.0"));
        pbx.refusesToHangUp(Verdict.PBX_UNREACHABLE);

        assertThat(await(desk.giveUp(dialled.agent(), dialled.call()))).isTrue();

        assertThat(await(stage.store().hasEnded(dialled.call()))).isTrue();
        assertThat(await(stage.store().takeDoubt("pbx1"))).isTrue();
    }

    private Offer dials(AgentId agent) {
        Offer dialled = stage.callsBack(agent, queues.getFirst());
        stage.rings(dialled);
        stage.answers(dialled);
        assertThat(stage.call(dialled.call()).state()).isEqualTo(CallState.Kind.DIALLING);
        return dialled;
    }

    @Test
    void a_call_back_of_which_nothing_can_be_heard_is_hung_up_as_far_as_that_can_be_said() {
        Offer dialled = stage.callsBack(stage.isReady("cem", "support.0"), queues.getFirst());
        pbx.cannotSayWhereAnybodyIs();
        stage.pass(Duration.ofSeconds(10));

        await(router.due(new Due.OfferExpired(dialled.call(), dialled.token())));

        assertThat(await(stage.store().liveCall(dialled.call()))).isEmpty();
        Awaitility.await().until(() -> pbx.requests().equals(List.of("hang up " + dialled.channel())));
    }

    @Test
    void a_customer_who_was_reached_and_handed_over_waits_on_when_the_colleague_rejects_him() {
        AgentId cem = stage.isReady("cem", "support.0");
        Offer dialled = stage.callsBack(cem, queues.getFirst());
        stage.answers(dialled);
        stage.customerAnswers(dialled);
        AgentId ben = stage.isReady("ben", "repairs.0");
        await(desk.transfer(cem, dialled.call(), queue("repairs"), ben));
        Offer handedOver = stage.offerOf(dialled.call());

        assertThat(await(desk.rejectOffer(ben, dialled.call(), handedOver.token())))
                .isTrue();

        assertThat(pbx.requests())
                .containsExactly("transfer " + dialled.channel() + " to repairs", "withdraw " + dialled.call());
    }

    @Test
    void nobody_hands_a_colleagues_caller_over() {
        assertThat(await(desk.transfer(stage.signsIn("ben", "support.0"), call, queue("repairs"), null)))
                .isFalse();

        assertThat(pbx.requests()).isEmpty();
    }

    @Test
    void who_signs_in_elsewhere_while_his_phone_rings_is_offered_the_caller_there() {
        AgentId ben = stage.signsIn("ben", "support.0");
        CallId next = stage.waits(queues.getFirst());
        stage.rings(stage.ready(ben).offers().getFirst());

        assertThat(await(desk.signIn(ben, "corner", new SkillSet(Map.of())))).isTrue();

        assertThat(pbx.requests()).containsExactly("withdraw " + next);
        await(router.callerParked(next, stage.channel(next)));
        assertThat(pbx.requests()).last().isEqualTo("connect " + next);
        assertThat(stage.offerOf(next).agent()).isEqualTo(ben);
        assertThat(stage.offerOf(next).phone()).isEqualTo("corner");
    }

    @Test
    void a_caller_whom_the_pbx_does_not_say_to_have_sent_back_is_looked_for() {
        AgentId ben = stage.signsIn("ben", "support.0");
        CallId next = stage.waits(queues.getFirst());
        stage.rings(stage.ready(ben).offers().getFirst());
        pbx.doesNotSayWhetherItWithdraws();

        await(desk.signIn(ben, "corner", new SkillSet(Map.of())));

        assertThat(pbx.requests()).containsExactly("withdraw " + next);
        assertThat(await(stage.store().takeDoubt("pbx1"))).isTrue();
    }

    @Test
    void who_signs_in_elsewhere_while_he_talks_goes_on_talking() {
        assertThat(await(desk.signIn(anna, "corner", new SkillSet(Map.of())))).isTrue();

        assertThat(pbx.requests()).isEmpty();
        assertThat(stage.agent(anna).state()).isEqualTo(AgentState.TALKING);
    }

    @Test
    void the_phone_of_who_is_found_talking_does_not_ring_for_another_caller_any_more() {
        AgentId ben = stage.signsIn("ben", "support.0");
        Arrival late = stage.caller(queues.getFirst());
        stage.arrives(late);
        stage.parked(late.call());
        Offer lost = stage.ready(ben).offers().getFirst();
        CallId next = stage.waits(queues.getFirst());
        stage.withdrawn(lost, OfferFailure.PBX_UNREACHABLE);
        stage.rings(stage.offerOf(next));
        AgentSession there = RoutingStage.session(ben, "support.0");

        assertThat(await(router.conversationFound(late, there, lost.token(), stage.version(late.call()), false)))
                .isTrue();

        assertThat(pbx.requests()).containsExactly("withdraw " + next);
        assertThat(stage.agent(ben).call()).isEqualTo(late.call());
        await(router.callerParked(next, stage.channel(next)));
        assertThat(stage.call(next).state()).isEqualTo(CallState.Kind.WAITING);
    }

    @Test
    void a_caller_who_talks_to_somebody_else_is_not_sent_back_when_his_offer_expires_but_looked_for() {
        AgentId ben = stage.signsIn("ben", "support.0");
        CallId next = stage.waits(queues.getFirst());
        Offer offer = stage.ready(ben).offers().getFirst();
        pbx.hasEverybody(Whereabouts.WITH_ANOTHER);

        await(router.due(new Due.OfferExpired(next, offer.token())));

        assertThat(pbx.requests()).isEmpty();
        assertThat(await(stage.store().takeDoubt("pbx1"))).isTrue();
        assertThat(stage.agent(ben).state()).isEqualTo(AgentState.READY);
    }

    /** Otherwise a node that is cut off puts a whole line out, and each doubt puts it all in again. */
    @ParameterizedTest
    @CsvSource({"NOT_ASKED, false", "PBX_UNREACHABLE, true"})
    void whose_request_to_connect_has_failed_is_out_of_line_and_doubted_only_if_the_pbx_may_have_it(
            Verdict verdict, boolean doubted) {
        AgentId ben = stage.signsIn("ben", "support.0");
        CallId first = stage.waits(queues.getFirst());
        CallId second = stage.waits(queues.getFirst());
        await(stage.store().takeDoubt("pbx1"));
        pbx.refusesToConnect(verdict);

        assertThat(await(router.ready(ben))).isTrue();

        List<Fact> facts = new ArrayList<>();
        Awaitility.await()
                .until(() -> facts.addAll(stage.facts())
                        && facts.stream()
                                        .filter(Fact.OfferFailed.class::isInstance)
                                        .count()
                                == 2);
        assertThat(stage.agent(ben).state()).isEqualTo(AgentState.READY);
        assertThat(await(stage.store().takeDoubt("pbx1"))).isEqualTo(doubted);
        assertThat(stage.parked(second).offers()).extracting(Offer::call).containsExactly(second);
        assertThat(stage.call(first).state()).isEqualTo(CallState.Kind.WAITING);
    }

    private List<CallEnding> endings() {
        return stage.facts().stream()
                .filter(Fact.CallEnded.class::isInstance)
                .map(fact -> ((Fact.CallEnded) fact).ending())
                .toList();
    }
}
