package org.callwright.telephony.arrive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.telephony.arrive.Entrance.QUESTION;
import static org.callwright.telephony.arrive.Entrance.SUPPORT;

import java.time.Duration;
import org.callwright.core.call.CallEnding;
import org.callwright.core.call.CallId;
import org.junit.jupiter.api.Test;

/** Who leaves while he is served, or before, is in no line; of whom it is not known whether he has left is doubted. */
class LeavingCallersTest {
    private final Entrance entrance = new Entrance();

    @Test
    void a_caller_who_leaves_during_the_request_is_not_left_in_line() {
        var session = new StubSession("4000", "13800000001", 0, "main", "", "", "");
        session.callerGone = true;

        entrance.arrive(session, Entrance::waiting);

        assertThat(entrance.endings)
                .containsExactly(entrance.arrivals.getFirst().call() + " " + CallEnding.CALLER_HUNG_UP);
        assertThat(entrance.doubts).hasValue(0);
    }

    @Test
    void a_connection_that_just_closes_raises_a_doubt_for_the_caller_may_be_with_the_next_node() {
        var session = new StubSession("4000", "13800000001", 0, "main", "", "", "");
        session.closed = true;

        entrance.arrive(session, Entrance::waiting);

        assertThat(entrance.endings).isEmpty();
        assertThat(entrance.doubts).hasValue(1);
    }

    @Test
    void a_hangup_told_later_than_asterisk_waits_is_a_doubt_and_no_ending() {
        var session = new StubSession("4000", "13800000001", 0, "main", "", "", "");
        session.callerGone = true;

        entrance.arrive(session, arrival -> {
            entrance.clock.advance(Duration.ofSeconds(3));
            return Entrance.waiting(arrival);
        });

        assertThat(entrance.endings).isEmpty();
        assertThat(entrance.doubts).hasValue(1);
    }

    @Test
    void after_a_standstill_a_request_that_nobody_awaits_any_more_opens_nothing() {
        var session = new StubSession("4000", "13800000001", 0, "main", "", "", "");
        session.closed = true;
        entrance.clock.advance(Duration.ofSeconds(5));

        entrance.arrive(session, Entrance::waiting);

        assertThat(entrance.arrivals).isEmpty();
    }

    @Test
    void after_a_standstill_a_request_that_is_still_awaited_is_served() {
        var session = new StubSession("4000", "13800000001", 0, "main", "", "", "");
        entrance.clock.advance(Duration.ofSeconds(5));

        entrance.arrive(session, Entrance::waiting);

        assertThat(entrance.arrivals).hasSize(1);
        assertThat(session.executed).hasSize(2).last().asString().endsWith("CW_NEXT=cw-wait");
    }

    @Test
    void a_caller_who_leaves_before_he_can_be_asked_is_on_record() {
        entrance.queue = SUPPORT.asking(QUESTION);
        var session = new StubSession("4000", "13800000001", 0, "main", "", "", "");
        session.callerGone = true;

        entrance.arrive(session, Entrance::waiting);

        assertThat(entrance.arrivals).isEmpty();
        assertThat(entrance.departures)
                .singleElement()
                .satisfies(gone -> assertThat(gone.caller().e164()).isEqualTo("+8613800000001"));
    }

    @Test
    void a_caller_who_left_is_told_to_the_next_node_unless_he_is_on_record() {
        String[] who = {"main", "1795368599000", CallId.next().value(), "4000", ""};
        var told = new StubSession("h", "13800000001", 0, who);
        var storeAway = new StubSession("h", "13800000001", 0, who);
        var starting = new StubSession("h", "13800000001", 0, who);

        entrance.leave(told);
        assertThat(told.executed).containsExactly("MSet CW_LEFT=told");
        assertThat(entrance.departures).hasSize(1);

        entrance.away = true;
        entrance.leave(storeAway);
        assertThat(storeAway.executed).isEmpty();

        entrance.away = false;
        entrance.loaded = false;
        entrance.leave(starting);
        assertThat(starting.executed).isEmpty();
        assertThat(entrance.departures).hasSize(1);
    }
}
