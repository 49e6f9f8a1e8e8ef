package org.callwright.telephony.resync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.core.call.CallState.Kind.OFFERED;
import static org.callwright.core.call.CallState.Kind.ON_HOLD;
import static org.callwright.core.call.CallState.Kind.RINGING;
import static org.callwright.core.call.CallState.Kind.TALKING;
import static org.callwright.core.call.CallState.Kind.WAITING;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallId;
import org.callwright.core.call.CallState;
import org.callwright.core.queue.QueueId;
import org.callwright.core.routing.LiveCall;
import org.callwright.core.routing.OfferToken;
import org.callwright.core.ticket.TicketNumber;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final CallId CALL = CallId.next();
    private static final OfferToken OFFER = new OfferToken(7);
    private static final String CHANNEL = "PJSIP/carrier-00000001";
    private static final long VERSION = 7;
    private static final SeenChannel.Caller CALLER =
            new SeenChannel.Caller("SV261122-00001-5", "support", "0", "+4930123456", "", false);

    @Test
    void a_waiting_caller_is_confirmed_as_parked() {
        assertThat(found(call(WAITING, true), waiter())).containsExactly(new Finding.Parked(CALL, CHANNEL));
    }

    @Test
    void a_call_without_a_channel_is_gone() {
        assertThat(new Comparison(List.of()).with(List.of(call(TALKING, true))))
                .containsExactly(new Finding.Gone(CALL));
    }

    @Test
    void a_call_whose_channel_does_not_carry_our_id_yet_is_arriving_and_not_gone() {
        var arriving = channel("cw-arrive", "AGI", false, Optional.empty());

        assertThat(found(call(WAITING, false), arriving)).isEmpty();
    }

    @Test
    void a_call_whose_channels_name_another_caller_has_since_asterisk_was_started_again_is_gone() {
        var another = new SeenChannel(
                CHANNEL,
                "1795368700.1",
                "cw-wait",
                "MusicOnHold",
                false,
                true,
                false,
                Optional.of(CallId.next()),
                Optional.empty(),
                "4000",
                CALLER);

        assertThat(found(call(WAITING, true), another))
                .containsExactly(new Finding.Gone(CALL), new Finding.Stranger(another));
    }

    @Test
    void a_phone_that_the_local_line_rings_is_not_taken_for_the_caller() {
        var member = new SeenChannel(
                "PJSIP/1002-00000003",
                "1795368599.16",
                "from-phone",
                "AppQueue",
                true,
                false,
                false,
                Optional.of(CALL),
                Optional.empty(),
                "4000",
                CALLER);

        assertThat(found(call(WAITING, true), member)).containsExactly(new Finding.Gone(CALL));
    }

    @Test
    void a_call_that_arrived_after_the_store_was_read_is_let_in_again_only_if_the_store_still_lacks_it() {
        assertThat(new Comparison(List.of(waiter())).with(List.of())).containsExactly(new Finding.Stranger(waiter()));
    }

    @Test
    void an_offer_to_a_caller_who_is_not_parked_yet_waits_for_just_that() {
        assertThat(found(call(OFFERED, false), waiter())).containsExactly(new Finding.Parked(CALL, CHANNEL));
    }

    @Test
    void an_offer_whose_caller_is_back_in_line_has_failed() {
        assertThat(found(call(RINGING, true), waiter()))
                .containsExactly(new Finding.FellBack(CALL, OFFER), new Finding.Parked(CALL, CHANNEL));
        assertThat(found(call(OFFERED, true), waiter()))
                .containsExactly(new Finding.FellBack(CALL, OFFER), new Finding.Parked(CALL, CHANNEL));
    }

    @Test
    void a_phone_that_rings_or_was_answered_unheard_is_caught_up_with() {
        assertThat(found(call(OFFERED, true), connecting(), leg(OFFER, true, false)))
                .containsExactly(new Finding.Ringing(CALL, OFFER));
        assertThat(found(call(RINGING, true), connecting(), leg(OFFER, false, true)))
                .containsExactly(new Finding.Answered(CALL, OFFER));
    }

    @Test
    void a_leg_of_another_offer_proves_nothing() {
        assertThat(found(call(OFFERED, true), connecting(), leg(new OfferToken(6), false, true)))
                .isEmpty();
    }

    @Test
    void a_conversation_that_goes_on_needs_nothing() {
        assertThat(found(call(TALKING, true), connecting(), leg(OFFER, false, true)))
                .isEmpty();
    }

    @Test
    void a_conversation_that_the_store_does_not_know_is_found() {
        var caller = talking();
        var leg = leg(OFFER, false, true);

        assertThat(new Comparison(List.of(caller, leg)).with(List.of()))
                .containsExactly(new Finding.Conversation(caller, leg, 0));
        assertThat(found(call(WAITING, true), caller, leg))
                .containsExactly(new Finding.Conversation(caller, leg, VERSION));
    }

    @Test
    void a_caller_who_waits_while_the_store_has_him_talking_was_taken_out_of_the_conversation() {
        assertThat(found(call(TALKING, false), waiter())).containsExactly(new Finding.TakenOut(CALL, OFFER, CHANNEL));
        assertThat(found(call(ON_HOLD, false), waiter(), leg(OFFER, false, true)))
                .containsExactly(new Finding.TakenOut(CALL, OFFER, CHANNEL));
    }

    @Test
    void a_caller_who_talks_to_another_agent_than_the_store_has_was_taken_out_and_is_found_there() {
        var caller = talking();
        var leg = leg(new OfferToken(6), false, true);

        assertThat(found(call(TALKING, false), caller, leg))
                .containsExactly(
                        new Finding.TakenOut(CALL, OFFER, null), new Finding.Conversation(caller, leg, VERSION));
        assertThat(found(call(TALKING, false), connecting(), leg(new OfferToken(6), true, false)))
                .as("whom another phone rings for: it may yet answer, or he waits again")
                .isEmpty();
    }

    @Test
    void a_caller_who_is_offered_to_somebody_else_while_he_talks_is_found_where_he_talks() {
        var caller = talking();
        var leg = leg(new OfferToken(6), false, true);

        assertThat(found(call(OFFERED, false), caller, leg))
                .containsExactly(new Finding.Conversation(caller, leg, VERSION));
        assertThat(found(call(RINGING, false), caller, leg))
                .containsExactly(new Finding.Conversation(caller, leg, VERSION));
        assertThat(found(call(RINGING, false), connecting(), leg(new OfferToken(6), true, false)))
                .isEmpty();
    }

    @Test
    void a_phone_that_rings_for_an_offer_the_store_does_not_know_is_left_to_ring() {
        assertThat(new Comparison(List.of(connecting(), leg(OFFER, true, false))).with(List.of()))
                .isEmpty();
    }

    @Test
    void a_customer_who_is_called_back_is_there_once_he_is_joined_with_the_half_that_dials() {
        var waiting = back(true);

        assertThat(found(call(TALKING, false), waiting, leg(OFFER, false, true), out(false)))
                .isEmpty();
        assertThat(found(call(TALKING, false), waiting, leg(OFFER, false, true), out(true)))
                .containsExactly(new Finding.CustomerAnswered(CALL, OFFER));
        assertThat(found(call(RINGING, false), waiting, leg(OFFER, false, true), out(true)))
                .containsExactly(new Finding.Answered(CALL, OFFER), new Finding.CustomerAnswered(CALL, OFFER));
    }

    @Test
    void a_call_back_that_the_store_does_not_know_is_a_conversation_once_the_customer_has_answered() {
        var leg = leg(OFFER, false, true);

        assertThat(new Comparison(List.of(back(true), leg, out(true))).with(List.of()))
                .containsExactly(new Finding.Conversation(back(true), leg, 0));
    }

    @Test
    void a_call_back_that_the_store_does_not_know_and_in_which_nobody_talks_rings_on() {
        var leg = leg(OFFER, false, true);
        var ringsOn = new Finding.RingsOn(CALL, CHANNEL);

        assertThat(new Comparison(List.of(back(true), leg, out(false))).with(List.of()))
                .containsExactly(ringsOn);
        assertThat(new Comparison(List.of(back(false), leg(OFFER, true, false))).with(List.of()))
                .containsExactly(ringsOn);
    }

    @Test
    void callers_on_the_local_line_are_taken_on_unless_somebody_talks_to_them() {
        var queued = channel("cw-local", "Queue", false, Optional.empty());
        var served = channel("cw-local", "Queue", true, Optional.empty());

        assertThat(new Comparison(List.of(queued, served)).with(List.of()))
                .containsExactly(new Finding.Stranger(queued));
    }

    @Test
    void a_caller_whose_arrival_is_under_way_is_left_alone() {
        var arriving = channel("cw-arrive", "AGI", false, Optional.empty());

        assertThat(new Comparison(List.of(arriving)).with(List.of())).isEmpty();
    }

    private static List<Finding> found(LiveCall call, SeenChannel... channels) {
        return new Comparison(List.of(channels)).with(List.of(call));
    }

    private static LiveCall call(CallState.Kind state, boolean parked) {
        boolean placed = state != WAITING;
        return new LiveCall(
                CALL,
                state,
                new QueueId("support"),
                0,
                "main",
                CHANNEL,
                "1795368599.14",
                parked,
                placed ? new AgentId("a01") : null,
                placed ? OFFER : null,
                new TicketNumber("SV261122-00001-5"),
                Instant.EPOCH,
                Instant.EPOCH,
                true,
                VERSION);
    }

    private static SeenChannel waiter() {
        return channel("cw-wait", "MusicOnHold", false, Optional.of(CALL));
    }

    private static SeenChannel connecting() {
        return channel("cw-connect", "Dial", false, Optional.of(CALL));
    }

    private static SeenChannel talking() {
        return channel("cw-connect", "Dial", true, Optional.of(CALL));
    }

    private static SeenChannel back(boolean bridged) {
        return channel("cw-back", "Dial", bridged, Optional.of(CALL));
    }

    /** The half of the pair that dials the customer. */
    private static SeenChannel out(boolean bridged) {
        return new SeenChannel(
                "Local/7-20-1001@cw-back-00000001;1",
                "cw-out-" + CALL,
                "cw-out",
                "Dial",
                false,
                true,
                bridged,
                Optional.empty(),
                Optional.empty(),
                "",
                CALLER);
    }

    private static SeenChannel channel(String context, String application, boolean bridged, Optional<CallId> call) {
        return new SeenChannel(
                CHANNEL,
                "1795368599.14",
                context,
                application,
                false,
                true,
                bridged,
                call,
                Optional.empty(),
                "4000",
                CALLER);
    }

    private static SeenChannel leg(OfferToken offer, boolean ringing, boolean up) {
        return new SeenChannel(
                "PJSIP/1001-00000002",
                "1795368599.15",
                "from-phone",
                "AppDial",
                ringing,
                up,
                up,
                Optional.of(CALL),
                Optional.of(offer),
                "4000",
                CALLER);
    }
}
