package org.callwright.telephony.arrive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.telephony.arrive.Entrance.FRESH;
import static org.callwright.telephony.arrive.Entrance.QUESTION;
import static org.callwright.telephony.arrive.Entrance.SUPPORT;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.callwright.core.call.CallId;
import org.callwright.core.hint.Hint;
import org.callwright.core.hint.Meaning;
import org.callwright.core.ticket.OriginSource;
import org.callwright.core.ticket.TicketNumber;
import org.junit.jupiter.api.Test;

/** What a caller is asked, keys in and gives along. */
class AskedCallersTest {
    private final Entrance entrance = new Entrance();

    @Test
    void a_queue_that_asks_sends_its_callers_to_the_question_and_opens_nothing() {
        entrance.queue = SUPPORT.asking(QUESTION);
        var session = new StubSession("4000", "13800000001", 0, "main", "", "", "");

        entrance.arrive(session, Entrance::waiting);

        assertThat(session.executed)
                .singleElement()
                .asString()
                .matches("MSet __CW_CALL=[0-9A-Z]{26},CW_ASK_TRIES=2,CW_ASK_SECONDS=5,CW_ASK_DIGITS=12,"
                        + "CW_ASK_SOUND=callwright/which,TIMEOUT\\(absolute\\)=0,CW_EXTEN=s,CW_NEXT=cw-ask");
        assertThat(entrance.arrivals).isEmpty();
    }

    @Test
    void who_was_asked_or_has_a_call_or_names_his_order_is_not_asked() {
        entrance.queue = SUPPORT.asking(QUESTION);
        String call = CallId.next().value();

        entrance.arrive(
                new StubSession("4000", "13800000001", 0, "main", "", call, "", "yes", "", "", ""), Entrance::waiting);
        entrance.arrive(
                new StubSession("4000", "13800000001", 0, "main", "", "", "", "yes", "", "", ""), Entrance::waiting);
        entrance.arrive(
                new StubSession("4000", "13800000001", 0, "main", "", call, "", "", "", "", ""), Entrance::waiting);
        entrance.arrive(
                new StubSession("4000", "13800000001", 0, "main", "", "", "", "", "", "yes", "A-1"), Entrance::waiting);

        assertThat(entrance.arrivals).hasSize(4);
        assertThat(entrance.arrivals.getFirst().call()).isEqualTo(new CallId(call));
    }

    @Test
    void what_the_caller_gives_along_is_read_and_goes_with_him() {
        var session = new StubSession("4000", "13800000001", 0, "main", "", "", "", "yes", "10100", "yes", "A-1");
        Hint said = new Hint(true, false, "A-1", OriginSource.WEB_CALL, null);
        entrance.hints = visit -> {
            assertThat(visit.order()).isEqualTo("A-1");
            assertThat(visit.keyed()).isEqualTo("10100");
            return CompletableFuture.completedFuture(new Meaning(Optional.empty(), said));
        };

        entrance.arrive(session, Entrance::waiting);

        assertThat(entrance.arrivals.getFirst().hint()).isEqualTo(said);
        assertThat(entrance.arrivals.getFirst().ticket()).isEqualTo(FRESH);
    }

    @Test
    void a_call_joins_the_ticket_that_was_keyed_in() {
        TicketNumber his = new TicketNumber("SV261101-00007-3");
        Hint joined = new Hint(false, true, null, null, null);
        entrance.hints = visit -> CompletableFuture.completedFuture(new Meaning(Optional.of(his), joined));

        entrance.arrive(
                new StubSession("4000", "13800000001", 0, "main", "", "", "", "yes", "261101000073", "", ""),
                Entrance::waiting);

        assertThat(entrance.arrivals.getFirst().ticket()).isEqualTo(his);
        assertThat(entrance.arrivals.getFirst().hint().joined()).isTrue();
    }

    @Test
    void who_arrives_again_keeps_his_ticket_whatever_he_keyed_in() {
        Hint joined = new Hint(false, true, null, null, null);
        entrance.hints = visit -> CompletableFuture.completedFuture(
                new Meaning(Optional.of(new TicketNumber("SV261101-00007-3")), joined));

        entrance.arrive(
                new StubSession("4000", "13800000001", 0, "main", "", "", FRESH.value(), "yes", "261101000073", "", ""),
                Entrance::waiting);

        assertThat(entrance.arrivals.getFirst().ticket()).isEqualTo(FRESH);
        assertThat(entrance.arrivals.getFirst().hint()).isEqualTo(Hint.NONE);
    }
}
