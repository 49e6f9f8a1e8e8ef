package org.callwright.telephony.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.callwright.telephony.fake.ActionAnswer;
import org.junit.jupiter.api.Test;

class AmiLoginTest extends AmiClientFixture {
    @Test
    void the_challenge_is_answered_and_the_secret_stays_here() {
        startReady();

        assertThat(pbx.received("Login")).singleElement().satisfies(login -> {
            assertThat(login.get("AuthType")).isEqualTo("MD5");
            assertThat(login.get("Secret")).isNull();
            assertThat(login.get("Key")).isEqualTo("81c3ab5534a432bec402f6d988ee45b4");
        });
        await().until(() -> listener.states().contains(AmiState.READY));
        assertThat(listener.states())
                .containsExactly(AmiState.CONNECTING, AmiState.LOGGING_IN, AmiState.BOOTING, AmiState.READY);
    }

    @Test
    void settings_do_not_show_the_secret() {
        assertThat(settings.toString()).doesNotContain("secret").contains("pbx1", "callwright@127.0.0.1");
    }

    @Test
    void a_refused_login_is_told_and_tried_again() {
        pbx.withUser("callwright", "another");

        start();

        await().until(() -> pbx.received("Login").size() >= 3);
        assertThat(listener.told())
                .contains(new AmiStatus(AmiState.DOWN, 0, "Login: Authentication failed"))
                .doesNotContain(new AmiStatus(AmiState.READY, 1, ""));
        pbx.withUser("callwright", "secret");
        awaitReady(1);
    }

    @Test
    void a_pbx_that_is_still_starting_is_waited_for() {
        pbx.booted(false);

        start();
        await().until(() -> client.status().state() == AmiState.BOOTING);
        assertFails(client.send(AmiAction.of("Ping")), AmiException.Reason.NOT_CONNECTED, "BOOTING");
        pbx.booted(true);

        awaitReady(1);
    }

    @Test
    void a_pbx_that_never_finishes_starting_is_given_up_and_tried_again() {
        pbx.booted(false);
        settings = settings.withTimes(new AmiTimes(
                QUICK.connect(),
                QUICK.response(),
                QUICK.ping(),
                Duration.ofMillis(100),
                QUICK.firstRetry(),
                QUICK.lastRetry()));

        start();

        await().until(() -> pbx.received("Login").size() >= 2);
        assertThat(listener.told())
                .anySatisfy(told -> assertThat(told)
                        .isInstanceOfSatisfying(
                                AmiStatus.class,
                                status -> assertThat(status.reason()).contains("FullyBooted", "read = system")));
    }

    @Test
    void the_events_asked_for_are_set_after_the_start_and_none_come_before_ready() {
        settings = settings.withEvents("call,user");
        pbx.on("Events", (session, action) -> {
            session.send(org.callwright.telephony.wire.AmiFrame.builder()
                    .add("Event", "Hangup")
                    .build());
            session.respond(action, "Success", frame -> frame.add("Events", "On"));
        });

        startReady();

        assertThat(pbx.received("Events"))
                .singleElement()
                .satisfies(events -> assertThat(events.get("EventMask")).isEqualTo("call,user"));
        await().until(() -> listener.states().contains(AmiState.READY));
        assertThat(listener.events()).isEmpty();
    }

    @Test
    void another_service_on_the_port_is_recognised() {
        pbx.greetWith("220 mail.example.org ESMTP\r\n");

        start();

        await().untilAsserted(() -> assertThat(listener.told())
                .contains(
                        new AmiStatus(AmiState.DOWN, 0, "this is no manager interface: '220 mail.example.org ESMTP'")));
    }

    @Test
    void a_service_that_says_nothing_is_given_up() {
        pbx.greetWith("");
        settings = settings.withTimes(new AmiTimes(
                QUICK.connect(),
                Duration.ofMillis(100),
                QUICK.ping(),
                QUICK.boot(),
                QUICK.firstRetry(),
                QUICK.lastRetry()));

        start();

        await().untilAsserted(() -> assertThat(listener.told())
                .contains(new AmiStatus(AmiState.DOWN, 0, "no greeting from a manager interface")));
    }

    @Test
    void a_login_that_is_never_answered_is_given_up() {
        pbx.on("Login", ActionAnswer.silence());
        settings = settings.withTimes(new AmiTimes(
                QUICK.connect(),
                Duration.ofMillis(100),
                QUICK.ping(),
                QUICK.boot(),
                QUICK.firstRetry(),
                QUICK.lastRetry()));

        start();

        await().until(() -> pbx.received("Login").size() >= 2);
    }

    @Test
    void a_port_where_nobody_listens_is_tried_until_somebody_does() {
        pbx.stop();

        start();
        await().until(() ->
                listener.states().stream().filter(AmiState.DOWN::equals).count() >= 3);
        assertThat(client.status().reason())
                .satisfiesAnyOf(
                        reason -> assertThat(reason).contains("refused"),
                        reason -> assertThat(reason).isEmpty());
        pbx.restart();

        awaitReady(1);
    }

    @Test
    void an_unknown_host_is_told() {
        settings =
                AmiSettings.at("pbx1", "no-such-host.invalid", 5038, "a", "b").withTimes(QUICK);

        start();

        await().untilAsserted(() -> assertThat(listener.told())
                .contains(new AmiStatus(AmiState.DOWN, 0, "unknown host no-such-host.invalid")));
    }
}
