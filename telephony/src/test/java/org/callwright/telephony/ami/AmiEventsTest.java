package org.callwright.telephony.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import java.time.Duration;
import java.util.Set;
import java.util.stream.IntStream;
import org.asteriskjava.manager.action.PingAction;
import org.callwright.telephony.ami.event.AmiEvent;
import org.callwright.telephony.ami.event.CwParked;
import org.callwright.telephony.fake.ActionAnswer;
import org.callwright.telephony.wire.Transcripts;
import org.junit.jupiter.api.Test;

class AmiEventsTest extends AmiClientFixture {
    /** What the captured call brings that Callwright has no view for. */
    private static final Set<String> CHATTER = Set.of(
            "BridgeCreate",
            "BridgeDestroy",
            "DeviceStateChange",
            "HangupRequest",
            "MixMonitorStart",
            "MusicOnHoldStart",
            "MusicOnHoldStop",
            "NewConnectedLine",
            "SoftHangupRequest",
            "UserEvent");

    @Test
    void events_come_in_wire_order_after_ready() {
        startReady();

        pbx.raw(Transcripts.events("02_redirect.ami.txt"));

        var sent = Transcripts.eventLines("02_redirect.ami.txt").stream()
                .map(lines -> lines.getFirst().substring("Event: ".length()))
                .toList();
        await().until(() -> registry.find("callwright.ami.events").counters().stream()
                        .mapToDouble(Counter::count)
                        .sum()
                == sent.size());
        var expected = sent.stream().filter(name -> !CHATTER.contains(name)).toList();
        assertThat(expected).isNotEmpty().hasSizeLessThan(sent.size());
        await().until(() -> listener.events().size() == expected.size());
        assertThat(listener.events()).map(AmiEvent::name).containsExactlyElementsOf(expected);
        assertThat(listener.told())
                .startsWith(
                        new AmiStatus(AmiState.CONNECTING, 0, ""),
                        new AmiStatus(AmiState.LOGGING_IN, 0, ""),
                        new AmiStatus(AmiState.BOOTING, 0, ""),
                        new AmiStatus(AmiState.READY, 1, ""));
    }

    @Test
    void a_listener_that_fails_still_gets_the_next_event() {
        client = new AmiClient(settings, LOOPS.group(), registry);
        client.start(new AmiListener() {
            @Override
            public void event(AmiEvent event) {
                listener.event(event);
                throw new IllegalStateException("on purpose");
            }

            @Override
            public void status(AmiStatus status) {}
        });
        awaitReady(1);

        sendNumbered(0, 3);

        await().until(() -> listener.events().size() == 3);
    }

    @Test
    void responses_do_not_wait_behind_events_that_the_listener_has_not_taken() throws Exception {
        settings = settings.withBounds(new AmiBounds(1000, 100, 100, AmiBounds.DEFAULT.frame()));
        startReady();
        var gate = listener.block();

        sendNumbered(0, 500);

        assertThat(get(client.send(new PingAction())).text("Ping")).isEqualTo("Pong");
        assertThat(listener.events()).hasSizeLessThanOrEqualTo(1);
        gate.countDown();
        await().until(() -> listener.events().size() == 500);
    }

    @Test
    void a_listener_that_is_behind_stops_the_reading_and_loses_nothing() throws Exception {
        settings = settings.withBounds(new AmiBounds(100, 100, 100, AmiBounds.DEFAULT.frame()));
        startReady();
        var gate = listener.block();

        sendNumbered(0, 20_000);
        await().until(() -> registry.get("callwright.ami.pauses").counter().count() >= 1);

        // one more socket's read may have been under way: 64 KiB of events
        assertThat(registry.get("callwright.ami.buffered").gauge().value()).isBetween(100.0, 2500.0);
        gate.countDown();
        await().atMost(Duration.ofSeconds(30)).until(() -> listener.events().size() == 20_000);
        assertThat(listener.events())
                .map(event -> ((CwParked) event).call())
                .containsExactlyElementsOf(
                        IntStream.range(0, 20_000).mapToObj(String::valueOf).toList());
        assertThat(get(client.send(new PingAction())).text("Ping")).isEqualTo("Pong");
        assertThat(client.status().epoch()).isEqualTo(1);
    }

    @Test
    void chatter_neither_waits_for_the_listener_nor_stops_the_reading() throws Exception {
        settings = settings.withBounds(new AmiBounds(100, 100, 100, AmiBounds.DEFAULT.frame()));
        startReady();
        var gate = listener.block();

        sendNumbered(0, 50);
        for (var n = 0; n < 1_000; n++) {
            pbx.event("VarSet", frame -> frame.add("Variable", "X"));
            pbx.event("UserEvent", frame -> frame.add("UserEvent", "SomebodyElses"));
        }
        sendNumbered(50, 80);

        assertThat(get(client.send(new PingAction())).text("Ping")).isEqualTo("Pong");
        assertThat(registry.get("callwright.ami.pauses").counter().count()).isZero();
        assertThat(registry.get("callwright.ami.buffered").gauge().value()).isLessThanOrEqualTo(80);
        gate.countDown();
        await().until(() -> listener.events().size() == 80);
        assertThat(listener.events())
                .map(event -> ((CwParked) event).call())
                .containsExactlyElementsOf(
                        IntStream.range(0, 80).mapToObj(String::valueOf).toList());
    }

    @Test
    void a_lost_connection_is_told_after_its_events_and_before_the_next_ones() {
        startReady();
        sendNumbered(0, 10);
        await().until(() -> listener.events().size() == 10);

        pbx.cut();
        awaitReady(2);
        sendNumbered(10, 20);

        await().until(() -> listener.events().size() == 20);
        var told = listener.told();
        var down = told.indexOf(new AmiStatus(AmiState.DOWN, 1, "Asterisk closed the connection"));
        var again = told.indexOf(new AmiStatus(AmiState.READY, 2, ""));
        assertThat(told.subList(0, down)).filteredOn(CwParked.class::isInstance).hasSize(10);
        assertThat(told.subList(down, again)).noneMatch(CwParked.class::isInstance);
        assertThat(told.subList(again, told.size()))
                .filteredOn(CwParked.class::isInstance)
                .hasSize(10);
    }

    @Test
    void the_connection_comes_back_every_time_with_a_new_epoch() {
        startReady();

        for (var epoch = 2; epoch <= 6; epoch++) {
            pbx.cut();
            awaitReady(epoch);
        }

        assertThat(registry.get("callwright.ami.connections").counter().count()).isEqualTo(6);
    }

    @Test
    void a_pbx_that_restarts_is_found_again() {
        startReady();

        pbx.stop();
        await().until(() -> !client.status().isReady());
        pbx.booted(false);
        pbx.restart();
        await().until(() -> client.status().state() == AmiState.BOOTING);
        pbx.booted(true);

        awaitReady(2);
    }

    @Test
    void garbage_breaks_the_connection_and_it_comes_back() {
        settings = settings.withBounds(
                new AmiBounds(100, 100, 100, new org.callwright.telephony.wire.AmiLimits(2000, 50, 100)));
        startReady();

        pbx.raw("x".repeat(5000));

        awaitReady(2);
        assertThat(listener.told()).contains(new AmiStatus(AmiState.DOWN, 1, "a frame is longer than 2000 bytes"));
    }

    @Test
    void a_response_to_nothing_is_ignored() throws Exception {
        startReady();

        pbx.raw("Response: Error\r\nMessage: Missing action in request\r\n\r\n");

        assertThat(get(client.send(new PingAction())).text("Ping")).isEqualTo("Pong");
        assertThat(listener.events()).isEmpty();
    }

    @Test
    void a_pbx_that_falls_silent_is_asked_and_then_left() {
        settings = settings.withTimes(new AmiTimes(
                QUICK.connect(),
                Duration.ofMillis(200),
                Duration.ofMillis(100),
                QUICK.boot(),
                QUICK.firstRetry(),
                QUICK.lastRetry()));
        startReady();
        await().until(() -> pbx.received("Ping").size() >= 2);
        assertThat(client.status().epoch()).isEqualTo(1);

        pbx.on("Ping", ActionAnswer.silence());

        await().until(() -> client.status().epoch() >= 2);
        assertThat(listener.told()).contains(new AmiStatus(AmiState.DOWN, 1, "Ping: no answer within PT0.2S"));
    }

    @Test
    void closing_is_told_last_and_for_good() {
        startReady();
        sendNumbered(0, 5);
        await().until(() -> listener.events().size() == 5);

        client.close();

        await().until(() -> listener.states().contains(AmiState.CLOSED));
        assertThat(listener.told().getLast()).isEqualTo(new AmiStatus(AmiState.CLOSED, 1, "closed by us"));
        await().until(() -> pbx.sessions().isEmpty());
    }

    @Test
    void event_names_are_counted_and_beyond_a_bound_together() {
        startReady();

        for (var n = 0; n < 200; n++) {
            pbx.event("Strange" + n, _ -> {});
        }

        await().until(() -> registry.get("callwright.ami.events")
                        .tag("event", "other")
                        .counter()
                        .count()
                == 50);
        assertThat(registry.find("callwright.ami.events").counters()).hasSizeLessThanOrEqualTo(151);
        assertThat(registry.get("callwright.ami.events")
                        .tag("event", "Strange0")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    private void sendNumbered(int from, int to) {
        for (var n = from; n < to; n++) {
            var call = String.valueOf(n);
            pbx.event("UserEvent", frame -> frame.add("UserEvent", "CwParked").add("Call", call));
        }
    }
}
