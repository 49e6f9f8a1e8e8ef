package org.callwright.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callwright.embedded.sip.PhoneBehaviour.answersAfter;
import static org.callwright.embedded.sip.PhoneBehaviour.ringsOn;
import static org.callwright.launcher.e2e.DialBackIT.abandoned;
import static org.callwright.launcher.e2e.site.Patience.SOON;

import java.time.Duration;
import org.callwright.embedded.sip.Moment;
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
        Line line = floor.line();
        String ticket = abandoned(line, floor.stranger());
        SippPhone customer = floor.customer(ringsOn());
        Desk anna = line.anna().with(answersAfter(AT_ONCE)).ready();
        String call = anna.callBack(ticket);
        customer.awaitRinging(SOON);

        floor.node().kill();
        customer.answer();
        floor.node().start();

        anna.awaitState("TALKING");
        awaitFact(floor, call, "CustomerAnswered");
        customer.hangUp();
        line.awaitEndings("ABANDONED", "CALLER_HUNG_UP");
        anna.awaitState("READY");
        assertThat(floor.records().illegalFacts(line.queue())).isEmpty();
        assertThat(floor.records().legs(call)).containsExactly(new LegRow(anna.agent(), true, true, null));
        Patience.until(
                "the conversation is on the ticket",
                () -> assertThat(anna.told(ticket, call))
                        .containsSubsequence("CALLED_BACK", "CALL_ANSWERED", "CUSTOMER_ANSWERED", "CALLER_HUNG_UP"));
    }

    @Test
    void aCustomerWhoNeverAnswersWhileNoNodeListensLeavesTheAgentFree(Floor floor) {
        Line line = floor.line();
        String ticket = abandoned(line, floor.stranger());
        SippPhone customer = floor.customer(ringsOn());
        Desk anna = line.anna().with(answersAfter(AT_ONCE)).ready();
        String call = anna.callBack(ticket);
        customer.awaitRinging(SOON);

        floor.node().kill();
        customer.refuse();
        floor.node().start();

        line.awaitEndings("ABANDONED", "LOST");
        anna.awaitState("READY");
        assertThat(floor.records().facts(call)).doesNotContain("CustomerAnswered");
        assertThat(anna.phone().calls()).allMatch(one -> one.has(Moment.WAS_HUNG_UP));
    }

    @Test
    void anAgentWhosePhoneRingsWhenTheNodeDiesStillGetsHisCustomer(Floor floor) {
        floor.secondNode().start();
        Line line = floor.line();
        String ticket = abandoned(line, floor.stranger());
        SippPhone customer = floor.customer(answersAfter(AT_ONCE));
        Desk anna = line.anna().with(ringsOn()).ready();
        String call = anna.callBack(ticket);
        anna.awaitState("RINGING");

        floor.node().kill();
        floor.moveTo(floor.secondNode());
        anna.phone().answer();

        customer.awaitTalking(SOON);
        anna.awaitState("TALKING");
        awaitFact(floor, call, "CustomerAnswered");
        anna.phone().hangUp();
        line.awaitEndings("ABANDONED", "AGENT_HUNG_UP");
        anna.awaitState("READY");
    }

    @Test
    void redisLostWhileTheCustomersPhoneRingsIsNoticedByNobodyWhoTalks(Floor floor) {
        Line line = floor.line();
        String ticket = abandoned(line, floor.stranger());
        SippPhone customer = floor.customer(ringsOn());
        Desk anna = line.anna().with(answersAfter(AT_ONCE)).ready();
        String call = anna.callBack(ticket);
        customer.awaitRinging(SOON);
        awaitFact(floor, call, "AgentAnswered");

        floor.emptyRedis();
        customer.answer();

        anna.awaitState("TALKING");
        awaitFact(floor, call, "CustomerAnswered");
        customer.hangUp();
        line.awaitEndings("ABANDONED", "CALLER_HUNG_UP");
        anna.awaitState("READY");
        assertThat(floor.records().illegalFacts(line.queue())).isEmpty();
    }

    @Test
    void redisLostWhileTheAgentsPhoneRingsIsFoundOutOnceTheTwoTalk(Floor floor) {
        Line line = floor.line();
        String ticket = abandoned(line, floor.stranger());
        SippPhone customer = floor.customer(answersAfter(AT_ONCE));
        Desk anna = line.anna().with(ringsOn()).ready();
        String call = anna.callBack(ticket);
        anna.awaitState("RINGING");
        awaitFact(floor, call, "AgentRinging");

        floor.emptyRedis();
        anna.awaitState("NOT_READY");
        anna.phone().answer();

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
                        .containsSubsequence("CALLED_BACK", "CALL_ANSWERED", "CALLER_HUNG_UP"));
    }

    @Test
    void redisLostForACallThatComesToNothingLeavesTheAgentFree(Floor floor) {
        Line line = floor.line();
        String ticket = abandoned(line, floor.stranger());
        SippPhone customer = floor.customer(ringsOn());
        Desk anna = line.anna().with(answersAfter(AT_ONCE)).ready();
        String call = anna.callBack(ticket);
        customer.awaitRinging(SOON);
        awaitFact(floor, call, "AgentAnswered");

        floor.replaceRedis(customer::refuse);

        Patience.until(
                "the call is over",
                () -> assertThat(line.calls().getLast().ending()).isIn("BUSY", "LOST", "NOT_REACHED"));
        Patience.until("anna is free", () -> assertThat(anna.state()).isIn("READY", "NOT_READY"));
        anna.ready();
    }

    private static void awaitFact(Floor floor, String call, String fact) {
        Patience.until(
                fact + " is on record",
                () -> assertThat(floor.records().facts(call)).contains(fact));
    }
}
