package org.callwright.telephony.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.concurrent.CompletionStage;
import org.asteriskjava.manager.action.PingAction;
import org.asteriskjava.manager.action.RedirectAction;
import org.callwright.telephony.ami.event.CoreShowChannel;
import org.callwright.telephony.fake.ActionAnswer;
import org.callwright.telephony.fake.FakeManagerSession;
import org.callwright.telephony.wire.AmiFrame;
import org.junit.jupiter.api.Test;

class AmiActionsTest extends AmiClientFixture {
    private static final ActionAnswer THREE_CHANNELS = (session, action) -> {
        session.respond(
                action, "Success", frame -> frame.add("EventList", "start").add("Message", "will follow"));
        for (var n = 1; n <= 3; n++) {
            var id = "1795.0" + n;
            session.item(action, "CoreShowChannel", frame -> frame.add("Uniqueid", id));
        }
        complete(session, action);
    };

    @Test
    void an_action_gets_its_response() throws Exception {
        pbx.on("Redirect", ActionAnswer.success("Redirect successful"));
        startReady();

        var response = get(client.send(new RedirectAction("PJSIP/carrier-01", "cw-connect", "7-20-1001", 1)));

        assertThat(response.message()).isEqualTo("Redirect successful");
        var sent = pbx.received("Redirect").getFirst();
        assertThat(sent.get("Channel")).isEqualTo("PJSIP/carrier-01");
        assertThat(sent.get("Context")).isEqualTo("cw-connect");
        assertThat(sent.get("Exten")).isEqualTo("7-20-1001");
        assertThat(sent.get("Priority")).isEqualTo("1");
        assertThat(sent.get("ActionID")).isEqualTo(response.actionId());
    }

    @Test
    void many_actions_at_once_get_each_its_own_response_in_whatever_order_they_come() throws Exception {
        var asked = new ArrayList<AmiFrame>();
        pbx.on("Getvar", (session, action) -> {
            asked.add(action);
            if (asked.size() == 500) { // answered from the last to the first
                asked.reversed()
                        .forEach(each -> session.respond(
                                each, "Success", frame -> frame.add("Value", each.get("Variable", ""))));
            }
        });
        startReady();

        var answers = new ArrayList<CompletionStage<AmiResponse>>();
        for (var n = 0; n < 500; n++) {
            answers.add(client.send(AmiAction.of("Getvar").with("Variable", "V" + n)));
        }

        var ids = new HashSet<String>();
        for (var n = 0; n < 500; n++) {
            var answer = get(answers.get(n));
            assertThat(answer.text("Value")).isEqualTo("V" + n);
            ids.add(answer.actionId());
        }
        assertThat(ids).hasSize(500);
    }

    @Test
    void a_refusal_says_what_asterisk_said() {
        pbx.on("Redirect", ActionAnswer.error("Channel does not exist: PJSIP/x"));
        startReady();

        assertFails(
                client.send(AmiAction.of("Redirect").with("Channel", "PJSIP/x")),
                AmiException.Reason.REFUSED,
                "Channel does not exist: PJSIP/x");
    }

    @Test
    void a_missing_right_is_told_apart() {
        pbx.on("Command", ActionAnswer.error("Permission denied"));
        startReady();

        assertFails(
                client.send(AmiAction.of("Command").with("Command", "core show uptime")),
                AmiException.Reason.PERMISSION,
                "Permission denied");
    }

    @Test
    void an_action_without_an_answer_fails_in_time_and_a_late_answer_harms_nobody() throws Exception {
        settings = settings.withTimes(quickResponse());
        var late = new ArrayList<AmiFrame>();
        pbx.on("Redirect", (_, action) -> late.add(action));
        startReady();

        assertFails(client.send(AmiAction.of("Redirect")), AmiException.Reason.TIMEOUT, "Redirect: no answer");

        pbx.sessions().getFirst().respond(late.getFirst(), "Success", "at last");
        assertThat(get(client.send(new PingAction())).text("Ping")).isEqualTo("Pong");
        assertThat(listener.events()).isEmpty();
    }

    @Test
    void a_value_with_a_line_break_is_never_sent() {
        startReady();

        assertFails(
                client.send(new RedirectAction("PJSIP/x\r\nAction: Logoff", "c", "s", 1)),
                AmiException.Reason.UNSENDABLE,
                "line break");
        assertThat(pbx.received("Redirect")).isEmpty();
        assertThat(pbx.received("Logoff")).isEmpty();
    }

    @Test
    void a_list_is_collected_and_its_events_are_nobody_elses() throws Exception {
        pbx.on("CoreShowChannels", THREE_CHANNELS);
        startReady();

        var channels = get(client.sendForList(AmiAction.of("CoreShowChannels")));

        assertThat(channels)
                .map(event -> ((CoreShowChannel) event).uniqueId())
                .containsExactly("1795.01", "1795.02", "1795.03");
        assertThat(listener.events()).isEmpty();
    }

    @Test
    void a_list_that_asterisk_refuses_fails() {
        pbx.on("BridgeInfo", ActionAnswer.error("Bridge not found"));
        startReady();

        assertFails(client.sendForList(AmiAction.of("BridgeInfo")), AmiException.Reason.REFUSED, "Bridge not found");
    }

    @Test
    void a_list_that_is_too_long_fails_and_the_rest_of_it_is_swallowed() throws Exception {
        settings = settings.withBounds(new AmiBounds(100, 100, 2, AmiBounds.DEFAULT.frame()));
        pbx.on("CoreShowChannels", THREE_CHANNELS);
        startReady();

        assertFails(
                client.sendForList(AmiAction.of("CoreShowChannels")), AmiException.Reason.OVERLOADED, "more than 2");

        get(client.send(new PingAction()));
        assertThat(listener.events()).isEmpty();
    }

    @Test
    void the_late_part_of_a_list_that_took_too_long_does_not_pass_for_events() throws Exception {
        settings = settings.withTimes(quickResponse());
        var asked = new ArrayList<AmiFrame>();
        pbx.on("CoreShowChannels", (session, action) -> {
            asked.add(action);
            session.respond(action, "Success", "will follow");
        });
        startReady();
        assertFails(
                client.sendForList(AmiAction.of("CoreShowChannels")), AmiException.Reason.TIMEOUT, "CoreShowChannels");

        var session = pbx.sessions().getFirst();
        session.item(asked.getFirst(), "CoreShowChannel", frame -> frame.add("Uniqueid", "1"));
        complete(session, asked.getFirst());

        get(client.send(new PingAction()));
        assertThat(listener.events()).isEmpty();
    }

    @Test
    void an_originate_response_is_an_event_although_it_has_a_response_and_our_id() throws Exception {
        pbx.on("Originate", (session, action) -> {
            session.item(
                    action,
                    "OriginateResponse",
                    frame -> frame.add("Response", "Failure").add("Reason", "3"));
            session.respond(action, "Success", "Originate successfully queued");
        });
        startReady();

        var queued = get(client.send(AmiAction.of("Originate")));

        assertThat(queued.message()).isEqualTo("Originate successfully queued");
        await().until(() -> registry.find("callwright.ami.events")
                        .tag("event", "OriginateResponse")
                        .counter()
                != null);
    }

    @Test
    void more_actions_than_may_be_under_way_are_refused() {
        settings = settings.withBounds(new AmiBounds(100, 3, 10, AmiBounds.DEFAULT.frame()));
        pbx.on("Redirect", ActionAnswer.silence());
        startReady();
        for (var n = 0; n < 3; n++) {
            client.send(AmiAction.of("Redirect"));
        }

        assertFails(client.send(AmiAction.of("Redirect")), AmiException.Reason.OVERLOADED, "3 actions");
    }

    @Test
    void what_is_under_way_when_the_connection_breaks_fails_at_once() {
        pbx.on("Redirect", ActionAnswer.silence()).on("CoreShowChannels", ActionAnswer.silence());
        startReady();
        var single = client.send(AmiAction.of("Redirect"));
        var list = client.sendForList(AmiAction.of("CoreShowChannels"));
        await().until(() -> !pbx.received("CoreShowChannels").isEmpty());

        pbx.cut();

        assertFails(single, AmiException.Reason.DISCONNECTED, "Asterisk closed the connection");
        assertFails(list, AmiException.Reason.DISCONNECTED, "Asterisk closed the connection");
    }

    @Test
    void without_a_connection_an_action_fails_at_once() {
        assertFails(client.send(new PingAction()), AmiException.Reason.NOT_CONNECTED, "Ping");
    }

    @Test
    void answers_and_failures_are_measured() throws Exception {
        pbx.on("Redirect", ActionAnswer.success(""));
        startReady();
        get(client.send(AmiAction.of("Redirect")));

        await().until(() -> registry.find("callwright.ami.action")
                        .tags("pbx", "pbx1", "action", "Redirect")
                        .timer()
                != null);
        client.close();
        await().until(() -> client.status().state() == AmiState.CLOSED);
        assertFails(client.send(AmiAction.of("Redirect")), AmiException.Reason.NOT_CONNECTED, "Redirect");
        assertThat(registry.get("callwright.ami.failures")
                        .tags("action", "Redirect", "reason", "not_connected")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    private static AmiTimes quickResponse() {
        return new AmiTimes(
                QUICK.connect(),
                Duration.ofMillis(300),
                QUICK.ping(),
                QUICK.boot(),
                QUICK.firstRetry(),
                QUICK.lastRetry());
    }

    private static void complete(FakeManagerSession session, AmiFrame action) {
        session.item(
                action,
                "CoreShowChannelsComplete",
                frame -> frame.add("EventList", "Complete").add("ListItems", "3"));
    }
}
