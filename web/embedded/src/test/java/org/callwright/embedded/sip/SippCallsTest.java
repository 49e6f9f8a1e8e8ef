package org.callwright.embedded.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.callwright.embedded.asterisk.AsteriskConfig;
import org.callwright.embedded.asterisk.AsteriskInstallation;
import org.callwright.embedded.asterisk.AsteriskServer;
import org.callwright.embedded.asterisk.PhoneAccount;
import org.callwright.embedded.audio.Audio;
import org.callwright.embedded.audio.ToneMeter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIPp callers and phones against a real Asterisk whose dialplan just dials the phone that was called. */
class SippCallsTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String DIALPLAN = """
            [from-carrier](+)
            exten => 600,1,Answer()
             same => n,Echo()
            exten => _100X,1,Dial(PJSIP/${EXTEN},30,U(record))
             same => n,Hangup(${HANGUPCAUSE})
            exten => who,1,Verbose(1,caller)
             same => n,Set(GLOBAL(WHO)=${CALLERID(num)}|${CALLERID(name)}|${CALLERID(pres)})
             same => n,Hangup(21)
            [record]
            exten => s,1,MixMonitor(test.raw,D)
             same => n,Return()
            """;

    @TempDir
    static Path directory;

    static AsteriskServer asterisk;
    static List<PhoneAccount> accounts = PhoneAccount.numbered(1001, 5);

    Sipp sipp;

    @BeforeAll
    static void startAsterisk() {
        asterisk = AsteriskServer.start(AsteriskConfig.of(directory.resolve("pbx"), AsteriskInstallation.shared())
                .phones(accounts)
                .append("extensions.conf", DIALPLAN));
    }

    @AfterAll
    static void stopAsterisk() {
        asterisk.close();
    }

    @BeforeEach
    void startSipp() {
        sipp = Sipp.against(asterisk, directory.resolve("sipp"));
    }

    @AfterEach
    void stopSipp() {
        sipp.close();
        Awaitility.await().until(() -> asterisk.cli("core show channels count").contains("0 active channels"));
    }

    @Test
    void aCallerHangsUpAtCommand() {
        SippCaller caller = sipp.call(Caller.of("+8613800138000").tone(700), "600");
        caller.awaitAnswered(SOON);
        assertThat(caller.hangUp().end()).contains(Moment.HUNG_UP);
    }

    @Test
    void aCallerHangsUpAfterHisTime() {
        SippCaller caller = sipp.call(Caller.of("4711").talksFor(Duration.ofMillis(300)), "600");
        SippCall call = caller.awaitEnd(SOON);
        assertThat(call.end()).contains(Moment.HUNG_UP);
        assertThat(Duration.between(
                        call.at(Moment.ANSWERED).orElseThrow(),
                        call.at(Moment.HUNG_UP).orElseThrow()))
                .isBetween(Duration.ofMillis(290), Duration.ofSeconds(2));
    }

    @Test
    void aPhoneAnswersAndBothVoicesAreRecordedApart() {
        SippPhone phone = sipp.phone(
                accounts.get(0), PhoneBehaviour.answersAfter(Duration.ZERO).tone(1000));
        SippCaller caller = sipp.call(Caller.of("4711").tone(700), "1001");
        caller.awaitAnswered(SOON);
        Path recording = asterisk.recordings().resolve("test.raw");
        Awaitility.await().atMost(SOON).until(() -> recording.toFile().length() > 2 * 2 * 8000 * 2);
        assertThat(phone.hangUp().end()).contains(Moment.HUNG_UP);
        assertThat(caller.awaitEnd(SOON).end()).contains(Moment.WAS_HUNG_UP);
        ToneMeter meter = new ToneMeter(Audio.ofInterleavedStereo(recording));
        assertThat(meter.tones(0, 400, 700, 1000)).as("left: the agent").containsExactly(1000);
        assertThat(meter.tones(1, 400, 700, 1000)).as("right: the caller").containsExactly(700);
    }

    @Test
    void aPhoneRefuses() {
        sipp.phone(accounts.get(1), PhoneBehaviour.refusesAfter(Duration.ofMillis(50), 486));
        SippCall call = sipp.call(Caller.of("4711"), "1002").awaitEnd(SOON);
        assertThat(call.end()).contains(Moment.REFUSED);
        assertThat(call.sipCode()).isEqualTo(486);
    }

    @Test
    void aCallerGivesUpWhileThePhoneRings() {
        SippPhone phone = sipp.phone(accounts.get(2), PhoneBehaviour.ringsOn());
        SippCaller caller = sipp.call(Caller.of("4711"), "1003");
        phone.awaitRinging(SOON);
        assertThat(caller.hangUp().end()).contains(Moment.CANCELLED);
        assertThat(phone.await("is cancelled", call -> call.has(Moment.CANCELLED), SOON)
                        .has(Moment.ANSWERED))
                .isFalse();
    }

    @Test
    void aPhoneAnswersAtCommandAndRefusesAtCommand() {
        SippPhone phone = sipp.phone(accounts.get(3), PhoneBehaviour.ringsOn());
        SippCaller first = sipp.call(Caller.of("4711"), "1004");
        assertThat(phone.answer().number()).isEqualTo("1004");
        first.awaitAnswered(SOON);
        first.hangUp();
        phone.await("was hung up", call -> call.has(Moment.WAS_HUNG_UP), SOON);
        SippCaller second = sipp.call(Caller.of("4712"), "1004");
        phone.refuse();
        assertThat(second.awaitEnd(SOON).end()).contains(Moment.REFUSED);
    }

    @Test
    void aPhoneThatUnregisteredIsNotReached() {
        sipp.phone(accounts.get(4), PhoneBehaviour.ringsOn()).unregister();
        assertThat(sipp.call(Caller.of("4711"), "1005").awaitEnd(SOON).end()).contains(Moment.REFUSED);
    }

    @Test
    void hostileNumbersAndNamesArriveAsTheyAre() {
        sipp.call(Caller.of("<x>`$(id)`").name("[service] Müller & 王"), "who").awaitEnd(SOON);
        assertThat(asterisk.cli("dialplan show globals")).contains("WHO=<x>`$(id)`|[service] Müller & 王|");
    }

    /** Facts of Asterisk 22 that whoever reads its caller ID has to know. */
    @Test
    void asteriskCutsANumberAtASemicolonAndLeavesANamesEscapesIn() {
        sipp.call(Caller.of("47;11").name("O\"Brien"), "who").awaitEnd(SOON);
        assertThat(asterisk.cli("dialplan show globals")).contains("WHO=47|O\\\"Brien|");
    }

    @Test
    void anAnonymousCallerWithAssertedIdentityArrivesWithNumberAndRestriction() {
        sipp.call(
                        Caller.anonymous()
                                .headers("P-Asserted-Identity: <sip:+4930123@carrier.example>", "Privacy: id"),
                        "who")
                .awaitEnd(SOON);
        assertThat(asterisk.cli("dialplan show globals"))
                .contains("WHO=+4930123|")
                .contains("|prohib");
    }

    @Test
    void manyCallersComeAndGo() {
        SippLoad load = sipp.call(new Load(50, 20, 60), Caller.of("4711").talksFor(Duration.ofMillis(200)), "600");
        assertThat(load.allWentWell(Duration.ofSeconds(30))).isTrue();
        assertThat(load.count(Moment.ANSWERED)).isEqualTo(60);
        assertThat(load.calls().stream().map(SippCall::number).distinct()).hasSize(60);
    }
}
