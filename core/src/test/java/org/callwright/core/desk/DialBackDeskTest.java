package org.callwright.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.callwright.core.routing.RoutingStage.await;
import static org.callwright.core.routing.RoutingStage.queue;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.assertj.core.api.AbstractThrowableAssert;
import org.awaitility.Awaitility;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.AgentState;
import org.callwright.core.call.CallDirection;
import org.callwright.core.call.CallEnding;
import org.callwright.core.call.CallId;
import org.callwright.core.callerid.Caller;
import org.callwright.core.change.Refused;
import org.callwright.core.control.ControlFailure;
import org.callwright.core.control.ControlFailure.Verdict;
import org.callwright.core.control.DialOut;
import org.callwright.core.event.Fact;
import org.callwright.core.privacy.TestSealing;
import org.callwright.core.redis.RedisLink;
import org.callwright.core.redis.SiteLog;
import org.callwright.core.redis.TestRedis;
import org.callwright.core.routing.DialBack;
import org.callwright.core.routing.Offer;
import org.callwright.core.routing.Router;
import org.callwright.core.routing.RoutingStage;
import org.callwright.core.routing.Transfer;
import org.callwright.core.routing.redis.RedisRoutingStore;
import org.callwright.core.ticket.Ticket;
import org.callwright.core.ticket.TicketFamily;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a real store, and a trunk that does as it is told. */
class DialBackDeskTest {
    private final RedisLink link = TestRedis.link();
    private final RoutingStage stage =
            new RoutingStage(new RedisRoutingStore(link, TestSealing.CODEC, due -> {}), new SiteLog(link)::after);
    private final ObedientPbx pbx = new ObedientPbx();
    private final ListeningTrunk trunk = new ListeningTrunk();
    private final KnownContacts contacts = new KnownContacts();
    private final DialBackDesk desk = new DialBackDesk(
            new Router(stage.store(), pbx, Clock.fixed(stage.now(), ZoneOffset.UTC)),
            stage.store(),
            trunk,
            new ConfiguredQueues(List.of(queue("support"), queue("orders"))),
            contacts.history(),
            contacts.files(),
            contacts.numbers,
            Clock.fixed(stage.now(), ZoneOffset.UTC));
    private final AgentId anna = stage.isReady("anna", "orders.0");

    @BeforeEach
    void nothingHasHappenedYet() {
        stage.facts();
    }

    @Test
    void whoeverCalledLastIsDialledWithTheSettingsOfTheTicketsQueue() {
        contacts.called("13800000001").called("13800000009");

        CallId call = await(desk.callBack(anna, alone(ticket("support")), null));

        DialBack wish = onlyDialled();
        assertThat(wish.agent()).isEqualTo(anna);
        assertThat(wish.call().call()).isEqualTo(call);
        assertThat(wish.call().caller().e164()).isEqualTo("+8613800000009");
        assertThat(wish.call().dialed()).isEqualTo("4930999");
        assertThat(wish.call().queue().id().value()).isEqualTo("support");
        assertThat(CallDirection.of(wish.call().channel())).isEqualTo(CallDirection.OUT);
        assertThat(stage.agent(anna).state()).isEqualTo(AgentState.RESERVED);
    }

    @Test
    void aTicketOfNoQueueTakesTheSettingsOfOneThatTheAgentServes() {
        contacts.called("13800000001");

        await(desk.callBack(anna, alone(ticket(null)), null));

        assertThat(onlyDialled().call().queue().id().value()).isEqualTo("orders");
    }

    @Test
    void whoWithheldHisNumberLastIsCalledAtTheNumberThatHeShowedBefore() {
        contacts.called("13800000001").called("anonymous");

        await(desk.callBack(anna, alone(ticket("support")), null));

        assertThat(onlyDialled().call().caller().e164()).isEqualTo("+8613800000001");
    }

    @Test
    void aCallThatWeMadeOurselvesIsNobodyWhoCalled() {
        contacts.call(CallDirection.OUT, "pbx1", contacts.numbers.read("13800000001", null, false));

        assertThat(refused(ticket("support"), null)).contains("Nobody has called about this ticket");
    }

    @ParameterizedTest
    @CsvSource({
        "anonymous, withheld",
        "'', did not tell",
        "12, no telephone number",
        "pay-me, no telephone number",
        "'13800000001;app=shell', no telephone number"
    })
    void whatIsNoNumberIsRefusedAndTheAgentHearsWhy(String said, String why) {
        contacts.called(said);

        assertThat(refused(ticket("support"), null)).contains(why);
    }

    @Test
    void aNumberThatWasDeliveredThoughWithheldIsNotDialled() {
        contacts.call(CallDirection.IN, "pbx1", contacts.numbers.read("13800000001", null, true));

        assertThat(refused(ticket("support"), null)).contains("withheld");
    }

    @Test
    void whoWasForgottenIsNotCalled() {
        contacts.call(CallDirection.IN, "pbx1", new Caller("", null, "", Caller.Presentation.ERASED));

        assertThat(refused(ticket("support"), null)).contains("forgotten");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+49110", "+499001234567", "+19002345678"})
    void neitherThePoliceNorANumberThatCostsIsDialledWhoeverShowedIt(String shown) {
        contacts.called("13800000001").called(shown);

        assertThat(refused(ticket("support"), null)).contains("are not called back");
    }

    @Test
    void theCustomersPhoneIsNamedByItsId() {
        await(desk.callBack(anna, alone(ticket("support")), KnownContacts.PHONE));

        assertThat(onlyDialled().call().caller().e164()).isEqualTo("+8613900000002");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 32, Long.MAX_VALUE})
    void aPhoneThatTheCustomerDoesNotHaveIsRefused(long phone) {
        contacts.called("13800000001");

        assertThat(refused(ticket("support"), phone)).contains("no such telephone number");
    }

    @Test
    void aPhoneOfATicketWithoutCustomerIsRefused() {
        assertThat(refused(contacts.ticket(null, "support"), KnownContacts.PHONE))
                .contains("no such telephone number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "+499001234567", "+49110"})
    void aCustomersPhoneIsReadLikeAnyOther(String stored) {
        contacts.customerHas(stored);

        assertThat(refused(ticket("support"), KnownContacts.PHONE)).isNotEmpty();
    }

    @Test
    void aPbxThatCanBeReachedIsPreferredToThatOfTheLastCall() {
        contacts.call(CallDirection.IN, "pbx2", contacts.numbers.read("13800000001", null, false));
        trunk.lines.add(new DialOut.Line("pbx2", "4930888", false));

        await(desk.callBack(anna, alone(ticket("support")), null));

        assertThat(onlyDialled().call().pbx()).isEqualTo("pbx1");
    }

    @Test
    void amongThoseThatCanBeReachedItIsThatOfTheLastCall() {
        contacts.call(CallDirection.IN, "pbx2", contacts.numbers.read("13800000001", null, false));
        trunk.lines.add(new DialOut.Line("pbx2", "4930888", true));

        await(desk.callBack(anna, alone(ticket("support")), null));

        assertThat(onlyDialled().call().pbx()).isEqualTo("pbx2");
    }

    @Test
    void withoutATrunkNobodyIsReserved() {
        contacts.called("13800000001");
        trunk.lines.clear();

        assertThat(refused(ticket("support"), null)).contains("dial-back-trunk");
    }

    @Test
    void whoIsNotSignedInCallsNobody() {
        contacts.called("13800000001");

        failure(desk.callBack(new AgentId("ben"), alone(ticket("support")), null))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Sign in");
        failure(desk.callBack(new AgentId("ben"), alone(ticket(null)), null))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Sign in");
    }

    @Test
    void whoTalksCallsNobody() {
        contacts.called("13800000001");
        stage.answers(stage.offerOf(stage.arrives(stage.caller(queue("orders"))).call()));

        failure(desk.callBack(anna, alone(ticket("support")), null))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("talk");
        assertThat(trunk.dialled()).isEmpty();
    }

    @Test
    void askedTwiceTheTrunkIsAskedOnce() {
        contacts.called("13800000001");
        CallId call = await(desk.callBack(anna, alone(ticket("support")), null));
        stage.rings(stage.offerOf(call));

        assertThat(await(desk.callBack(anna, alone(ticket("support")), null))).isEqualTo(call);

        assertThat(trunk.dialled()).hasSize(1);
    }

    @Test
    void whoeverReservedHimMayHaveDiedBeforeHeToldThePbxSoItIsToldAgainAndDialsOnce() {
        contacts.called("13800000001");
        CallId call = await(desk.callBack(anna, alone(ticket("support")), null));

        assertThat(await(desk.callBack(anna, alone(ticket("support")), null))).isEqualTo(call);

        assertThat(trunk.dialled())
                .hasSize(2)
                .extracting(wish -> wish.call().channel())
                .as("Asterisk takes no second channel of that id")
                .containsOnly(CallDirection.channelOf(call));
    }

    @Test
    void whoIsHandedTheTicketsCustomerJustThenIsNotTakenFromHimByDialling() {
        contacts.called("13800000001");
        CallId call = await(desk.callBack(anna, alone(ticket("support")), null));
        Offer talk = stage.offerOf(call);
        stage.answers(talk);
        stage.customerAnswers(talk);
        AgentId ben = stage.isReady("ben", "orders.0");
        await(stage.store().transferred(new Transfer(call, anna, talk.token(), queue("orders"), ben), stage.now()));

        assertThat(await(desk.callBack(ben, alone(ticket("support")), null))).isEqualTo(call);

        assertThat(trunk.dialled()).hasSize(1);
        assertThat(stage.agent(ben).state()).isEqualTo(AgentState.RESERVED);
    }

    @Test
    void whileTheStoreHasNoFoundationNobodyIsCalledAndTheAgentIsToldSo() {
        contacts.called("13800000001");
        await(link.commands().del(link.prefix() + "founded"));

        failure(desk.callBack(anna, alone(ticket("support")), null)).hasMessageContaining("UNFOUNDED");
        assertThatThrownBy(() -> await(desk.callBack(anna, alone(ticket("support")), null)))
                .hasStackTraceContaining("StoreFailure");

        assertThat(trunk.dialled()).isEmpty();
        assertThat(stage.agent(anna).state()).isEqualTo(AgentState.READY);
    }

    @Test
    void whatMayRingOnAtAPbxThatCannotBeReachedFromHereIsLeftToWhoeverFollowsIt() {
        contacts.called("13800000001");
        trunk.refuses(Verdict.PBX_UNREACHABLE);
        pbx.refusesToHangUp(Verdict.PBX_UNREACHABLE);

        failure(desk.callBack(anna, alone(ticket("support")), null)).isInstanceOf(ControlFailure.class);

        Awaitility.await().until(() -> await(stage.store().takeDoubt("pbx1")));
    }

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void whenThePbxDoesNotTakeItTheAgentIsAsBeforeAndTheAttemptIsOnRecord(Verdict verdict) {
        contacts.called("13800000001");
        trunk.refuses(verdict);

        failure(desk.callBack(anna, alone(ticket("support")), null)).isInstanceOf(ControlFailure.class);

        assertThat(stage.agent(anna).state()).isEqualTo(AgentState.READY);
        assertThat(stage.facts())
                .hasAtLeastOneElementOfType(Fact.DialledBack.class)
                .filteredOn(Fact.CallEnded.class::isInstance)
                .extracting(fact -> ((Fact.CallEnded) fact).ending())
                .containsExactly(CallEnding.NOT_REACHED);
        stage.pass(Duration.ofMinutes(1));
        assertThat(stage.due()).isEmpty();
    }

    @Test
    void whatThePbxMayHaveTakenAllTheSameIsHungUp() {
        contacts.called("13800000001");
        trunk.refuses(Verdict.PBX_UNREACHABLE);

        failure(desk.callBack(anna, alone(ticket("support")), null)).isInstanceOf(ControlFailure.class);

        String channel = onlyDialled().call().channel();
        Awaitility.await().until(() -> pbx.requests().equals(List.of("hang up " + channel)));
    }

    @Test
    void whoCalledAboutATicketThatGoesOnInThisOneIsCalledBack() {
        contacts.called("13800000001");
        TicketFamily family = new TicketFamily(List.of(contacts.another(), ticket("support")));

        await(desk.callBack(anna, family, null));

        assertThat(onlyDialled().call().caller().e164()).isEqualTo("+8613800000001");
        assertThat(onlyDialled().call().ticket()).isEqualTo(contacts.another().number());
    }

    @Test
    void theCustomerOfATicketThatGoesOnInThisOneIsItsCustomer() {
        TicketFamily family = new TicketFamily(List.of(contacts.another(), ticket("support")));

        await(desk.callBack(anna, family, KnownContacts.PHONE));

        assertThat(onlyDialled().call().caller().e164()).isEqualTo("+8613900000002");
    }

    private static TicketFamily alone(Ticket ticket) {
        return new TicketFamily(List.of(ticket));
    }

    private Ticket ticket(@Nullable String queue) {
        return contacts.ticket(KnownContacts.CUSTOMER, queue);
    }

    private DialBack onlyDialled() {
        assertThat(trunk.dialled()).hasSize(1);
        return trunk.dialled().getFirst();
    }

    /** Refused before anybody is reserved. */
    private String refused(Ticket ticket, @Nullable Long phone) {
        Throwable why = catchThrowable(() -> desk.callBack(anna, alone(ticket), phone));
        assertThat(why).isInstanceOf(Refused.class);
        assertThat(trunk.dialled()).isEmpty();
        assertThat(stage.facts()).isEmpty();
        return String.valueOf(why.getMessage());
    }

    private static AbstractThrowableAssert<?, ?> failure(CompletionStage<CallId> stage) {
        return assertThatThrownBy(() -> await(stage)).rootCause();
    }
}
