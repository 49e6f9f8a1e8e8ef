package org.callwright.telephony.arrive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.telephony.arrive.Entrance.FRESH;
import static org.callwright.telephony.arrive.Entrance.SUPPORT;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallId;
import org.callwright.core.callerid.Caller.Presentation;
import org.callwright.core.queue.QueueId;
import org.callwright.core.queue.RelaxationStep;
import org.callwright.core.queue.ServiceQueue;
import org.callwright.core.routing.Arrival;
import org.callwright.core.routing.ArrivalOutcome;
import org.callwright.core.routing.Offer;
import org.callwright.core.routing.OfferToken;
import org.callwright.core.ticket.TicketNumber;
import org.callwright.telephony.mapping.ChannelMark;
import org.junit.jupiter.api.Test;

class ArriveHandlerTest {
    private final Entrance entrance = new Entrance();

    @Test
    void with_nobody_idle_the_caller_is_sent_to_wait() {
        var session = new StubSession("4000", "13800000001", 0, "main", "1795368599000", "", "");

        entrance.arrive(session, Entrance::waiting);

        var arrival = entrance.arrivals.getFirst();
        assertThat(session.executed)
                .containsExactly("MSet __CW_CALL=" + arrival.call()
                        + ",CW_HIDDEN=no,__CW_RECORD=yes,CW_MUSIC=default,__CW_QUEUE=support,__CW_TICKET=" + FRESH
                        + ",TIMEOUT(absolute)=0,CW_EXTEN=s,CW_NEXT=cw-wait");
        assertThat(arrival.caller().e164()).isEqualTo("+8613800000001");
    }

    @Test
    void an_idle_agent_is_rung_without_waiting_first() {
        var session = new StubSession("4000", "13800000001", 0, "main", "", "", "");

        entrance.arrive(
                session,
                arrival -> CompletableFuture.completedFuture(new ArrivalOutcome(
                        arrival.call(),
                        arrival.ticket(),
                        Optional.of(new Offer(
                                arrival.call(),
                                new OfferToken(42),
                                new AgentId("a01"),
                                "1001",
                                SUPPORT.id(),
                                "main",
                                arrival.channel(),
                                Duration.ofSeconds(20))))));

        assertThat(session.executed.getFirst()).endsWith("CW_EXTEN=42-20-1001,CW_NEXT=cw-connect");
    }

    @Test
    void without_the_routing_store_the_caller_waits_with_the_identity_that_he_will_be_let_in_with() {
        var session = new StubSession("4000", "13800000001", 0, "main", "", "", "");

        entrance.arrive(session, arrival -> CompletableFuture.failedFuture(new IllegalStateException("Redis is away")));

        assertThat(session.executed.getFirst())
                .startsWith("MSet __CW_CALL=" + entrance.arrivals.getFirst().call() + ",CW_HIDDEN=no,")
                .endsWith("CW_EXTEN=s,CW_NEXT=cw-wait");
    }

    @Test
    void a_caller_who_arrives_again_keeps_call_ticket_and_age() {
        var call = CallId.next();
        var session =
                new StubSession("4000", "13800000001", 0, "main", "1700000000000", call.value(), "SV231114-00007-4");

        entrance.arrive(session, Entrance::waiting);

        assertThat(entrance.arrivals.getFirst().call()).isEqualTo(call);
        assertThat(entrance.arrivals.getFirst().ticket()).isEqualTo(new TicketNumber("SV231114-00007-4"));
        assertThat(entrance.arrivals.getFirst().arrived()).isEqualTo(Instant.ofEpochMilli(1_700_000_000_000L));
    }

    @Test
    void a_channel_brings_the_same_call_at_every_node_and_in_the_note_of_the_local_line() {
        for (int node = 0; node < 2; node++) {
            entrance.arrive(
                    new StubSession("4000", "13800000001", 0, "main", "1795368599000", "", ""), Entrance::waiting);
        }

        assertThat(entrance.arrivals)
                .extracting(Arrival::call)
                .containsOnly(
                        new ChannelMark("main", "1795368599.14").callOf(Instant.ofEpochMilli(1_795_368_599_000L)));
    }

    @Test
    void a_time_that_no_id_can_have_makes_an_id_of_its_own() {
        for (String strange : List.of("", "x", "-1", "9223372036854775807")) {
            entrance.arrive(new StubSession("4000", "13800000001", 0, "main", strange, "", ""), Entrance::waiting);
        }

        assertThat(entrance.arrivals)
                .extracting(Arrival::call)
                .doesNotHaveDuplicates()
                .hasSize(4);
    }

    @Test
    void a_withheld_number_is_not_taken_although_the_network_delivered_it() {
        var session = new StubSession("4000", "13800000001", 32, "main", "", "", "");

        entrance.arrive(session, Entrance::waiting);

        assertThat(entrance.arrivals.getFirst().caller().presentation()).isEqualTo(Presentation.WITHHELD);
        assertThat(entrance.arrivals.getFirst().caller().raw()).isEmpty();
        assertThat(session.executed.getFirst()).contains(",CW_HIDDEN=yes,");
    }

    @Test
    void a_number_that_no_queue_has_is_refused() {
        var session = new StubSession("4999", "13800000001", 0, "main", "", "", "");

        entrance.arrive(session, Entrance::waiting);

        assertThat(session.executed).containsExactly("MSet TIMEOUT(absolute)=0,CW_EXTEN=s,CW_NEXT=cw-refuse");
        assertThat(entrance.arrivals).isEmpty();
    }

    @Test
    void who_was_handed_over_and_is_let_in_again_hears_the_music_of_that_queue_and_waits_there() {
        entrance.also = new ServiceQueue(
                new QueueId("repairs"),
                "Repairs",
                List.of("4001"),
                List.of(new RelaxationStep(Duration.ZERO, List.of())),
                0,
                Duration.ofSeconds(20),
                Duration.ZERO,
                "jazz",
                false);
        var session = letIn("repairs");

        entrance.arrive(session, Entrance::waiting);

        assertThat(entrance.arrivals.getFirst().queue()).isEqualTo(entrance.also);
        assertThat(session.executed.getFirst()).contains("__CW_RECORD=no,CW_MUSIC=jazz,__CW_QUEUE=repairs,");
    }

    @Test
    void whose_queue_is_no_more_is_let_in_where_he_dialled() {
        for (String queueOfHis : List.of("gone", "", "No Queue")) {
            entrance.arrive(letIn(queueOfHis), Entrance::waiting);
        }

        assertThat(entrance.arrivals).extracting(Arrival::queue).hasSize(3).containsOnly(SUPPORT);
    }

    private static StubSession letIn(String queue) {
        return new StubSession(
                "4000",
                "13800000001",
                0,
                "main",
                "1700000000000",
                CallId.next().value(),
                FRESH.value(),
                "",
                "",
                "",
                "",
                queue);
    }
}
