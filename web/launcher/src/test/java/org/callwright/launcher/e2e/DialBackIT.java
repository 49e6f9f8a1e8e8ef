package org.callwright.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.embedded.sip.PhoneBehaviour.answersAfter;
import static org.callwright.embedded.sip.PhoneBehaviour.refusesAfter;
import static org.callwright.embedded.sip.PhoneBehaviour.ringsOn;
import static org.callwright.launcher.e2e.site.Patience.SOON;

import java.time.Duration;
import org.callwright.embedded.sip.Caller;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An agent calls somebody back whose number he does not see. */
@EndToEnd
class DialBackIT {
    private static final Duration AT_ONCE = Duration.ofMillis(100);

    @Test
    void theTwoTalkAreRecordedAndItIsAContactOfTheSameTicket(Floor floor) {
        Line line = floor.line();
        Caller stranger = floor.stranger();
        String ticket = abandoned(line, stranger);
        SippPhone customer = floor.customer(answersAfter(AT_ONCE).tone(440));
        Desk anna = line.anna().with(answersAfter(AT_ONCE).tone(660)).ready();

        String call = anna.callBack(ticket);

        assertThat(anna.awaitCall("TALKING").path("ticket").asText()).isEqualTo(ticket);
        assertThat(anna.awaitCall().toString()).doesNotContain(digits(stranger));
        customer.awaitTalking(SOON);
        Patience.until(
                "the customer's answer is on record",
                () -> assertThat(floor.records().facts(call)).contains("CustomerAnswered"));
        Patience.until(
                "something is recorded",
                () -> assertThat(floor.asterisk().cli("mixmonitor list all")).doesNotContain(digits(stranger)));
        customer.hangUp();

        CallRow back = line.awaitEndings("ABANDONED", "CALLER_HUNG_UP").getLast();
        assertThat(back.id()).isEqualTo(call);
        assertThat(back.ticket()).isEqualTo(ticket);
        assertThat(back.e164()).isEqualTo(stranger.number());
        assertThat(floor.records().legs(call)).containsExactly(new LegRow(anna.agent(), true, true, null));
        assertThat(floor.records().illegalFacts(line.queue())).isEmpty();
        assertThat(floor.records().tickets(line.queue())).containsExactly(ticket);
        Patience.until(
                "the conversation is on the ticket",
                () -> assertThat(anna.told(ticket, call))
                        .containsSubsequence("CALLED_BACK", "CALL_ANSWERED", "CUSTOMER_ANSWERED", "CALLER_HUNG_UP"));
        Patience.until(
                "the conversation is recorded",
                () -> assertThat(floor.records().recordings(call))
                        .singleElement()
                        .satisfies(recording -> assertThat(recording.path()).doesNotContain(digits(stranger))));
        anna.awaitState("READY");
        assertThat(anna.phone().calls()).allMatch(one -> one.has(Moment.WAS_HUNG_UP));
    }

    @Test
    void nobodyElseIsOfferedMeanwhileAndAskedTwiceItIsOneCall(Floor floor) {
        Line line = floor.line();
        String ticket = abandoned(line, floor.stranger());
        SippPhone customer = floor.customer(answersAfter(AT_ONCE));
        Desk anna = line.anna().with(ringsOn()).ready();

        String call = anna.callBack(ticket);
        assertThat(anna.callBack(ticket)).isEqualTo(call);
        anna.awaitState("RINGING");
        SippCaller next = line.call();
        line.awaitWaiting(1);
        anna.phone().answer();
        customer.awaitTalking(SOON);
        anna.hangUp();

        anna.awaitNextOffer(call);
        next.hangUp();
        line.awaitEndings("ABANDONED", "AGENT_HUNG_UP", "ABANDONED");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"486, BUSY", "603, BUSY", "480, NO_ANSWER", "404, UNREACHABLE", "503, UNREACHABLE"})
    void whyTheCustomerWasNotReachedIsOnTheTicketAndTheAgentIsAsBefore(int sipCode, String ending, Floor floor) {
        Line line = floor.line();
        String ticket = abandoned(line, floor.stranger());
        floor.customer(refusesAfter(AT_ONCE, sipCode));
        Desk anna = line.anna().with(answersAfter(AT_ONCE)).onBreak();

        String call = anna.callBack(ticket);

        line.awaitEndings("ABANDONED", ending);
        anna.awaitNotReady("BREAK");
        Patience.until(
                "the attempt is on the ticket",
                () -> assertThat(anna.told(ticket, call)).containsSubsequence("CALLED_BACK", "CALL_ANSWERED", ending));
    }

    @Test
    void aCustomerWhoDoesNotAnswerIsToldApartFromOneWhoIsBusy(Floor floor) {
        Line line = floor.line();
        String ticket = abandoned(line, floor.stranger());
        floor.customer(ringsOn());
        Desk anna = line.anna().with(answersAfter(AT_ONCE)).ready();

        anna.callBack(ticket);

        line.awaitEndings("ABANDONED", "NO_ANSWER");
        anna.awaitState("READY");
    }

    @Test
    void anAgentWhoDoesNotWaitForTheCustomerLeavesNoPhoneRinging(Floor floor) {
        Line line = floor.line().withWrapUp(Duration.ofMinutes(2));
        String ticket = abandoned(line, floor.stranger());
        SippPhone customer = floor.customer(ringsOn());
        Desk anna = line.anna().with(answersAfter(AT_ONCE)).ready();
        String call = anna.callBack(ticket);
        customer.awaitRinging(SOON);
        anna.awaitCall("DIALLING");

        anna.phone().hangUp();

        line.awaitEndings("ABANDONED", "AGENT_HUNG_UP");
        anna.awaitState("WRAP_UP");
        Patience.until(
                "the customer's phone is silent",
                () -> assertThat(customer.calls()).allMatch(one -> one.has(Moment.CANCELLED)));
        assertThat(floor.records().facts(call)).doesNotContain("CustomerAnswered");
        Patience.until(
                "the attempt is on the ticket",
                () -> assertThat(anna.told(ticket, call)).contains("CALLED_BACK", "AGENT_HUNG_UP"));
        anna.ready();
    }

    @Test
    void anAgentWhoDoesNotPickUpReachesNobody(Floor floor) {
        Line line = floor.impatientLine();
        String ticket = abandoned(line, floor.stranger());
        SippPhone customer = floor.customer(answersAfter(AT_ONCE));
        Desk anna = line.anna().with(ringsOn()).ready();

        String call = anna.callBack(ticket);

        line.awaitEndings("ABANDONED", "NOT_REACHED");
        anna.awaitNotReady("RONA");
        assertThat(floor.records().legs(call)).containsExactly(new LegRow(anna.agent(), true, false, "NO_ANSWER"));
        assertThat(customer.calls()).isEmpty();
    }

    @Test
    void aCustomerWhoWasReachedCanBeHandedOver(Floor floor) {
        Line line = floor.line();
        Line other = floor.line();
        String ticket = abandoned(line, floor.stranger());
        SippPhone customer = floor.customer(answersAfter(AT_ONCE));
        Desk anna = line.anna().with(answersAfter(AT_ONCE)).ready();
        Desk ben = other.ben().with(answersAfter(AT_ONCE)).ready();
        String call = anna.callBack(ticket);
        customer.awaitTalking(SOON);
        Patience.until(
                "the customer's answer is on record",
                () -> assertThat(floor.records().facts(call)).contains("CustomerAnswered"));

        anna.handOver(other);

        assertThat(ben.awaitCall("TALKING").path("ticket").asText()).isEqualTo(ticket);
        ben.phone().hangUp();
        line.awaitEndings("ABANDONED", "AGENT_HUNG_UP");
        Patience.until(
                "the customer's phone is free",
                () -> assertThat(customer.calls()).allMatch(one -> one.end().isPresent()));
    }

    /** Somebody calls and leaves before he is answered. */
    static String abandoned(Line line, Caller stranger) {
        SippCaller caller = line.call(stranger);
        line.awaitWaiting(1);
        caller.hangUp();
        return line.awaitEnded("ABANDONED").ticket();
    }

    private static String digits(Caller caller) {
        return caller.number().substring(3);
    }
}
