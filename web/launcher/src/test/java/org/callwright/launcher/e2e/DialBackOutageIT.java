package org.callwright.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callwright.embedded.sip.PhoneBehaviour.answersAfter;
import static org.callwright.embedded.sip.PhoneBehaviour.ringsOn;
import static org.callwright.launcher.e2e.DialBackIT.abandoned;
import static org.callwright.launcher.e2e.site.Patience.SOON;

import java.time.Duration;
import org.callwright.embedded.sip.Moment;
import org.callwright.embedded.sip.PhoneBehaviour;
import org.callwright.embedded.sip.SippCaller;
import org.callwright.embedded.sip.SippPhone;
import org.callwright.launcher.e2e.site.Desk;
import org.callwright.launcher.e2e.site.EndToEnd;
import org.callwright.launcher.e2e.site.Floor;
import org.callwright.launcher.e2e.site.Line;
import org.callwright.launcher.e2e.site.Patience;
import org.callwright.launcher.e2e.site.Records.CallRow;
import org.callwright.launcher.e2e.site.Records.LegRow;
import org.junit.jupiter.api.Test;

/**
 * What calling back stands on goes away meanwhile. Whatever happens: the telephones do as they would have, the agent is free
 * again afterwards, and the ticket tells of the attempt.
 */
@EndToEnd
class DialBackOutageIT {
    private static final Duration AT_ONCE = Duration.ofMillis(100);

    @Test
    void whileThePbxIsAwayNobodyIsCalledAndTheAgentGoesOnWithHisWrapUp(Floor floor) {
        Line line = floor.line().withWrapUp(Duration.ofMinutes(2));
        SippPhone customer = floor.customer(answersAfter(AT_ONCE));
        Desk anna = line.anna().with(answersAfter(AT_ONCE)).ready();
        SippCaller caller = line.call(floor.stranger());
        String ticket = anna.awaitCall("TALKING").path("ticket").asText();
        caller.hangUp();
        anna.awaitState("WRAP_UP");

        floor.managerLink().cut();
        assertThatThrownBy(() -> anna.callBack(ticket)).hasMessageContaining("503");

        assertThat(anna.state()).isEqualTo("WRAP_UP");
        CallRow attempt = line.awaitEndings("CALLER_HUNG_UP", "NOT_REACHED").getLast();
        Patience.until(
                "the attempt is on the ticket",
                () -> assertThat(anna.told(ticket, attempt.id())).containsSubsequence("CALLED_BACK", "NOT_REACHED"));
        assertThat(customer.calls()).isEmpty();
        floor.managerLink().restore();
        Patience.until(
                "the node is connected again",
                () -> assertThat(floor.managerLink().carries() && floor.node().isReady())
                        .isTrue());
        anna.callBack(ticket);
        customer.awaitTalking(SOON);
        customer.hangUp();
        line.awaitEndings("CALLER_HUNG_UP", "NOT_REACHED", "CALLER_HUNG_UP");
        anna.awaitState("WRAP_UP").ready();
    }

    @Test
    void aCustomerWhoAnswersWhenNoNodeListensIsInConversationOnceOneDoes(Floor floor) {
        Attempt now = customersPhoneRings(floor);

        floor.node().kill();
        now.customer().answer();
        floor.node().start();

        now.anna().awaitState("TALKING");
        awaitFact(floor, now.call(), "CustomerAnswered");
        now.customer().hangUp();
        now.line().awaitEndings("ABANDONED", "CALLER_HUNG_UP");
        now.anna().awaitState("READY");
        assertThat(floor.records().illegalFacts(now.line().queue())).isEmpty();
        assertThat(floor.records().legs(now.call()))
                .containsExactly(new LegRow(now.anna().agent(), true, true, null));
        Patience.until(
                "the conversation is on the ticket",
                () -> assertThat(now.anna().told(now.ticket(), now.call()))
                        .containsSubsequence("CALLED_BACK", "CALL_ANSWERED", "CUSTOMER_ANSWERED", "CALLER_HUNG_UP"));
    }

    @Test
    void aCustomerWhoNeverAnswersWhileNoNodeListensLeavesTheAgentFree(Floor floor) {
        Attempt now = customersPhoneRings(floor);

        floor.node().kill();
        now.customer().refuse();
        floor.node().start();

        now.line().awaitEndings("ABANDONED", "LOST");
        now.anna().awaitState("READY");
        assertThat(floor.records().facts(now.call())).doesNotContain("CustomerAnswered");
        assertThat(now.anna().phone().calls()).allMatch(one -> one.has(Moment.WAS_HUNG_UP));
    }

    @Test
    void anAgentWhosePhoneRingsWhenTheNodeDiesStillGetsHisCustomer(Floor floor) {
        floor.secondNode().start();
        Attempt now = agentsPhoneRings(floor);

        floor.node().kill();
        floor.moveTo(floor.secondNode());
        now.anna().phone().answer();

        now.customer().awaitTalking(SOON);
        now.anna().awaitState("TALKING");
        awaitFact(floor, now.call(), "CustomerAnswered");
        now.anna().phone().hangUp();
        now.line().awaitEndings("ABANDONED", "AGENT_HUNG_UP");
        now.anna().awaitState("READY");
    }

    @Test
    void redisLostWhileTheCustomersPhoneRingsIsNoticedByNobodyWhoTalks(Floor floor) {
        Attempt now = customersPhoneRings(floor);
        awaitFact(floor, now.call(), "AgentAnswered");

        floor.emptyRedis();
        now.customer().answer();

        now.anna().awaitState("TALKING");
        awaitFact(floor, now.call(), "CustomerAnswered");
        now.customer().hangUp();
        now.line().awaitEndings("ABANDONED", "CALLER_HUNG_UP");
        now.anna().awaitState("READY");
        assertThat(floor.records().illegalFacts(now.line().queue())).isEmpty();
    }

    @Test
    void redisLostWhileTheAgentsPhoneRingsIsNoticedByNobody(Floor floor) {
        Attempt now = agentsPhoneRings(floor);
        awaitFact(floor, now.call(), "AgentRinging");

        floor.emptyRedis();
        now.anna().phone().answer();

        now.awaitTheTwoTalkAndTheTicketTellsItOnce(floor);
    }

    @Test
    void redisAndAllNodesLostWhileTheAgentsPhoneRingsIsFoundOutOnceTheTwoTalk(Floor floor) {
        Attempt now = agentsPhoneRings(floor);
        awaitFact(floor, now.call(), "AgentRinging");

        floor.node().kill();
        floor.emptyRedis();
        floor.node().start();
        now.anna().phone().answer();

        now.awaitTheTwoTalkAndTheTicketTellsItOnce(floor);
    }

    @Test
    void aCallThatIsGivenUpWhileThePbxIsAwayRingsNobodyOnceItIsBack(Floor floor) {
        Attempt now = customersPhoneRings(floor);
        now.anna().awaitCall("DIALLING");

        floor.managerLink().cut();
        now.anna().giveUp();
        now.line().awaitEndings("ABANDONED", "LOST");
        assertThat(now.customer().calls()).noneMatch(one -> one.has(Moment.CANCELLED));
        floor.managerLink().restore();

        Patience.until(
                "the customer's phone is silent",
                () -> assertThat(now.customer().calls()).allMatch(one -> one.has(Moment.CANCELLED)));
        Patience.until(
                "the agent's phone is free",
                () -> assertThat(now.anna().phone().calls()).allMatch(one -> one.has(Moment.WAS_HUNG_UP)));
        now.anna().awaitState("READY");
        assertThat(floor.records().facts(now.call())).doesNotContain("CustomerAnswered", "ConversationFound");
    }

    @Test
    void redisLostForACallThatComesToNothingLeavesTheAgentFree(Floor floor) {
        Attempt now = customersPhoneRings(floor);
        awaitFact(floor, now.call(), "AgentAnswered");

        floor.replaceRedis(now.customer()::refuse);

        Patience.until(
                "the call is over",
                () -> assertThat(now.line().calls().getLast().ending()).isIn("BUSY", "LOST", "NOT_REACHED"));
        Patience.until("anna is free", () -> assertThat(now.anna().state()).isIn("READY", "NOT_READY"));
        now.anna().ready();
    }

    /** Anna calls somebody back who had called in vain. */
    private record Attempt(Line line, String ticket, SippPhone customer, Desk anna, String call) {
        static Attempt begin(Floor floor, PhoneBehaviour customers, PhoneBehaviour annas) {
            Line line = floor.line();
            String ticket = abandoned(line, floor.stranger());
            SippPhone customer = floor.customer(customers);
            Desk anna = line.anna().with(annas).ready();
            return new Attempt(line, ticket, customer, anna, anna.callBack(ticket));
        }

        void awaitTheTwoTalkAndTheTicketTellsItOnce(Floor floor) {
            customer.awaitTalking(SOON);
            anna.awaitState("TALKING");
            Patience.until(
                    "the ticket is found again",
                    () -> assertThat(anna.call().path("ticket").asText()).isEqualTo(ticket));
            customer.hangUp();
            line.awaitEndings("ABANDONED", "CALLER_HUNG_UP");
            anna.awaitState("READY");
            assertThat(floor.records().tickets(line.queue())).containsExactly(ticket);
            Patience.until(
                    "the conversation is on the ticket",
                    () -> assertThat(anna.told(ticket, call))
                            .containsSubsequence("CALLED_BACK", "CALL_ANSWERED", "CALLER_HUNG_UP")
                            .doesNotHaveDuplicates());
        }
    }

    private static Attempt customersPhoneRings(Floor floor) {
        Attempt now = Attempt.begin(floor, ringsOn(), answersAfter(AT_ONCE));
        now.customer().awaitRinging(SOON);
        return now;
    }

    private static Attempt agentsPhoneRings(Floor floor) {
        Attempt now = Attempt.begin(floor, answersAfter(AT_ONCE), ringsOn());
        now.anna().awaitState("RINGING");
        return now;
    }

    private static void awaitFact(Floor floor, String call, String fact) {
        Patience.until(
                fact + " is on record",
                () -> assertThat(floor.records().facts(call)).contains(fact));
    }
}
