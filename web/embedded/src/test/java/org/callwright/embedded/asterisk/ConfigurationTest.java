package org.callwright.embedded.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.callwright.embedded.audio.Audio;
import org.callwright.embedded.audio.ToneMeter;
import org.callwright.embedded.sip.Caller;
import org.callwright.embedded.sip.Moment;
import org.callwright.embedded.sip.PhoneBehaviour;
import org.callwright.embedded.sip.Sipp;
import org.callwright.embedded.sip.SippCall;
import org.callwright.embedded.sip.SippCaller;
import org.callwright.embedded.sip.SippPhone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Callwright's configuration makes a real Asterisk do, played through with AMI actions as Callwright sends them. */
class ConfigurationTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Set<String> CARRIES_STATE =
            Set.of("FullyBooted", "UserEvent", "DialState", "Hangup", "Hold", "Unhold");

    /** Stands for a node that lets a caller wait: the dialplan's own entry, without the AGI request. */
    private static final String WAITING = """
            [from-carrier](+)
            exten => wait,1,Set(__CW_CALL=C7)
             same => n,Set(__CW_MUSIC=default)
             same => n,Goto(cw-wait,s,1)
            exten => idle,1,Set(__CW_CALL=C8)
             same => n,Set(__CW_MUSIC=default)
             same => n,Set(__CW_QUEUE=support)
             same => n,Set(__CW_TICKET=SV260314-00042-0)
             same => n,Goto(cw-connect,43-20-1001,1)
            exten => ms,1,Set(GLOBAL(CLOCK)=${STRFTIME(,UTC,%s%3q)})
             same => n,Hangup(21)
            exten => asked,1,MSet(CW_ARRIVED=1795368599000,CW_CALL=C9,CW_DIALED=4009,CW_WEB=yes,CW_ASK_DIGITS=9,CW_ASK_TRIES=1,CW_ASK_SECONDS=10)
             same => n,Goto(cw-ask,s,1)
            exten => admitted,1,MSet(CW_ARRIVED=1795368599002,CW_CALL=C11,CW_DIALED=4010,CW_TICKET=SV260314-00043-0,CW_MUSIC=default)
             same => n,Goto(cw-wait,s,1)
            exten => storeless,1,MSet(CW_ARRIVED=1795368599001,CW_CALL=C10,CW_DIALED=4010,CW_QUEUE=support,CW_MUSIC=default)
             same => n,Goto(cw-wait,s,1)
            exten => silent,1,Set(CW_NODES=127.0.0.1:${SILENT_NODE})
             same => n,Goto(cw-arrive,4008,1)
            """;

    @TempDir
    static Path directory;

    static AsteriskServer asterisk;
    static List<PhoneAccount> accounts = PhoneAccount.numbered(1001, 2);

    AmiProbe ami;
    Sipp sipp;

    @BeforeAll
    static void startAsterisk() {
        asterisk = AsteriskServer.start(AsteriskConfig.of(directory.resolve("pbx"), AsteriskInstallation.shared())
                .phones(accounts)
                .music(Music.TONE)
                .nodes(List.of("127.0.0.1:9", "127.0.0.1:9"))
                .append("extensions.conf", WAITING));
    }

    @AfterAll
    static void stopAsterisk() {
        asterisk.close();
    }

    @BeforeEach
    void connect() throws IOException {
        ami = new AmiProbe(asterisk);
        sipp = Sipp.against(asterisk, directory.resolve("sipp"));
    }

    @AfterEach
    void disconnect() throws IOException {
        sipp.close();
        ami.close();
    }

    @Test
    void aWaitingCallerIsConnectedRecordedAndEveryStepIsTold() throws IOException {
        SippPhone phone =
                sipp.phone(accounts.getFirst(), PhoneBehaviour.ringsOn().tone(1000));
        SippCaller caller = sipp.call(Caller.of("4711").tone(700), "wait");
        String parked = ami.event("UserEvent: CwParked", "ChanVariable: CW_CALL=C7\n");
        assertThat(caller.awaitAnswered(SOON).has(Moment.ANSWERED)).isTrue();

        ami.send(
                "Redirect",
                Map.of(
                        "Channel",
                        field(parked, "Channel"),
                        "Context",
                        "cw-connect",
                        "Exten",
                        "42-20-1001",
                        "Priority",
                        "1"));
        ami.event("Event: DialState", "DestChanVariable: CW_OFFER=42\n");
        phone.answer();
        ami.event("UserEvent: CwAnswered", "Call: C7\n", "Offer: 42\n");
        Path recording = asterisk.recordings().resolve("C7-42.raw");
        Awaitility.await().until(() -> recording.toFile().length() > 2 * 2 * 8000);
        phone.hangUp();

        ami.event("UserEvent: CwDialEnded", "Offer: 42\n", "Status: ANSWER\n");
        ami.event("UserEvent: CwRecorded", "Offer: 42\n");
        ToneMeter meter = new ToneMeter(Audio.ofInterleavedStereo(recording));
        assertThat(meter.tones(0, Music.TONE_HERTZ, 700, 1000))
                .as("left: the agent")
                .containsExactly(1000);
        assertThat(meter.tones(1, Music.TONE_HERTZ, 700, 1000))
                .as("right: the caller")
                .containsExactly(700);
        assertThat(ami.messages().stream()
                        .filter(message -> message.startsWith("Event: "))
                        .map(message -> field(message, "Event"))
                        .collect(Collectors.toSet()))
                .isSubsetOf(CARRIES_STATE);
    }

    @Test
    void aCallerForWhomAnAgentIsIdleHearsRingingUntilThatAgentAnswers() {
        SippPhone phone = sipp.phone(accounts.getFirst(), PhoneBehaviour.ringsOn());
        SippCaller caller = sipp.call(Caller.of("4711"), "idle");
        phone.awaitRinging(SOON);
        assertThat(caller.await("rings", call -> call.has(Moment.RINGING), SOON).has(Moment.ANSWERED))
                .isFalse();
        phone.answer();
        caller.awaitAnswered(SOON);
        caller.hangUp();
        ami.event("Event: Hangup", "Channel: PJSIP/1001");
    }

    @Test
    void thePhoneShowsQueueAndTicketAndIsNeverToldTheCallersNumber() throws IOException {
        assertThat(invitesForCallsTo("idle", "sip.pcap"))
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(invite -> assertThat(invite)
                        .contains("From: \"support\" <sip:260314000420@")
                        .doesNotContain("4930123", "P-Asserted-Identity", "Remote-Party-ID"));
    }

    @Test
    void onTheLocalLineThePhoneShowsTheNumberCalledAndIsNotToldTheCallersEither() throws IOException {
        assertThat(invitesForCallsTo("4000", "local.pcap"))
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(invite -> assertThat(invite)
                        .contains("From: \"local line\" <sip:4000@")
                        .doesNotContain("4930123", "P-Asserted-Identity", "Remote-Party-ID"));
    }

    /** The capture has the SIP messages as plain text. */
    private List<String> invitesForCallsTo(String dialed, String file) throws IOException {
        Path capture = directory.resolve(file);
        asterisk.cli("pjsip set logger on");
        asterisk.cli("pjsip set logger pcap " + capture);
        SippPhone phone = sipp.phone(accounts.getFirst(), PhoneBehaviour.ringsOn());
        for (Caller caller : List.of(
                Caller.of("4930123"),
                Caller.anonymous().headers("P-Asserted-Identity: <sip:4930123@carrier.example>", "Privacy: id"))) {
            SippCaller calling = sipp.call(caller, dialed);
            phone.answer();
            calling.awaitAnswered(SOON);
            calling.hangUp();
            ami.event("Event: Hangup", "Channel: PJSIP/1001");
        }
        // Another file: only then is the first one written to its end.
        asterisk.cli("pjsip set logger pcap /dev/null");
        asterisk.cli("pjsip set logger off");

        return Pattern.compile("INVITE sip:1001@.*?\r\n\r\n", Pattern.DOTALL)
                .matcher(Files.readString(capture, StandardCharsets.ISO_8859_1))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void aRefusedCallerGoesBackToWaitingAndTheReasonIsTold() {
        sipp.phone(accounts.getFirst(), PhoneBehaviour.refusesAfter(Duration.ofMillis(100), 486));
        sipp.call(Caller.of("4711"), "idle");
        String ended = ami.event("UserEvent: CwDialEnded", "Offer: 43\n", "Status: BUSY\n", "Cause: 17\n");
        assertThat(Integer.parseInt(field(ended, "Took"))).isBetween(100, 20_000);
        ami.event("UserEvent: CwParked", "Call: C8\n");
    }

    @Test
    void answeringASilentCallerDoesNotWaitForHisAudio() {
        SippCall call = sipp.call(Caller.of("4711"), "wait").awaitAnswered(SOON);
        String parked = ami.event("UserEvent: CwParked");
        double parkedAt = Double.parseDouble(field(parked, "Timestamp"));
        double answeredAt = call.at(Moment.ANSWERED).orElseThrow().toEpochMilli() / 1000.0;
        assertThat(parkedAt - answeredAt).isLessThan(0.3);
    }

    @Test
    void withoutANodeACallerReachesAPhoneByTheLocalLineAndIsRecorded() {
        SippPhone phone = sipp.phone(accounts.get(1), PhoneBehaviour.answersAfter(Duration.ZERO));
        sipp.call(Caller.of("4711"), "4000").awaitAnswered(SOON);
        phone.awaitTalking(SOON);
        ami.event("UserEvent: CwLocalLine", "ChanVariable: CW_DIALED=4000\n");
        Awaitility.await()
                .untilAsserted(() -> assertThat(asterisk.recordings().toFile().list())
                        .anyMatch(name -> name.startsWith("local-pbx1@")));
        Awaitility.await()
                .untilAsserted(() -> assertThat(directory.resolve("pbx/log/queue_log"))
                        .content()
                        .contains("|cw-local|NONE|ENTERQUEUE||4711|")
                        .contains("|cw-local|PJSIP/1002|CONNECT|"));
        phone.unregister();
    }

    @Test
    void whoLeavesWhileHeIsAskedAndNoNodeAnswersIsNoted() {
        SippCaller caller = sipp.call(Caller.of("4711"), "asked");
        caller.awaitAnswered(SOON);

        caller.hangUp();

        awaitNote("1795368599000\\|4009\\|4711\\|allowed\\w*\\|\\|\\|\\|\\d+\\|C9\\|\\|\\|yes\\|end");
    }

    @Test
    void whoLeavesWhileANodeThatIsAskedSaysNothingIsNotedWithoutACall() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            asterisk.cli("dialplan set global SILENT_NODE " + silent.getLocalPort());
            SippCaller caller = sipp.call(Caller.of("4711"), "silent");
            Awaitility.await()
                    .untilAsserted(() -> assertThat(asterisk.cli("core show channels concise"))
                            .contains("!cw-arrive!4008!"));

            caller.hangUp();

            awaitNote("\\d+\\|4008\\|4711\\|allowed\\w*\\|\\|\\|\\|\\d+\\|\\|\\|\\|\\|end");
        }
    }

    @Test
    void whoLeavesBeforeTheStoreCouldLetHimInIsNotedAndNobodyElseWhoWaits() throws IOException {
        for (String extension : List.of("admitted", "storeless")) {
            SippCaller caller = sipp.call(Caller.of("4711"), extension);
            caller.awaitAnswered(SOON);
            caller.hangUp();
            ami.event("Event: Hangup", "Context: cw-wait\n");
        }

        awaitNote("1795368599001\\|4010\\|4711\\|allowed\\w*\\|\\|\\|\\|\\d+\\|C10\\|\\|support\\|\\|end");
        try (Stream<Path> files = Files.list(asterisk.recordings())) {
            for (Path note :
                    files.filter(file -> file.toString().endsWith(".visit")).toList()) {
                assertThat(note).content().doesNotContain("1795368599002");
            }
        }
    }

    private static void awaitNote(String line) {
        Awaitility.await().untilAsserted(() -> {
            try (Stream<Path> files = Files.list(asterisk.recordings())) {
                List<Path> notes = files.filter(file -> file.toString().endsWith(".visit"))
                        .filter(file -> file.getFileName().toString().startsWith("local-pbx1@"))
                        .toList();
                assertThat(notes)
                        .anySatisfy(note ->
                                assertThat(Files.readString(note).strip()).matches(line));
            }
        });
    }

    @Test
    void listsCarryTheCallsVariablesThoughTheirEventsAreNotInTheFilter() throws IOException {
        sipp.call(Caller.of("4711"), "wait");
        ami.event("UserEvent: CwParked");
        ami.send("CoreShowChannels", Map.of());
        assertThat(ami.event("Event: CoreShowChannel\n", "ActionID: CoreShowChannels"))
                .contains("ChanVariable: CW_CALL=C7\n");
    }

    @Test
    void aPhoneCannotTransferACallerOutOfSight() {
        assertThat(asterisk.cli("pjsip show endpoint 1001")).containsPattern("allow_transfer +: false");
    }

    @Test
    void whatReachesTheShellOrTheFilesIsForbidden() throws IOException {
        for (String action : List.of("Command", "GetConfig", "MixMonitor", "ModuleLoad", "PJSIPShowContacts")) {
            ami.send(action, Map.of("Command", "core show version", "Filename", "manager.conf"));
            assertThat(ami.response(action)).contains("Message: Permission denied");
        }
    }

    @Test
    void anOriginatedCallStartsNothingThatReachesTheShell() throws IOException {
        ami.send("Originate", Map.of("Channel", "Local/wait@from-carrier", "Application", "System", "Data", "id"));
        assertThat(ami.response("Originate")).contains("Response: Error").contains("Forbidden");
    }

    @Test
    void theDialplansClockGivesMillisecondsSince1970() {
        long before = System.currentTimeMillis();
        sipp.call(Caller.of("4711"), "ms").awaitEnd(SOON);
        String line = asterisk.cli("dialplan show globals")
                .lines()
                .filter(global -> global.contains("CLOCK="))
                .findFirst()
                .orElseThrow();
        assertThat(Long.parseLong(line.substring(line.indexOf('=') + 1).strip()))
                .isBetween(before, System.currentTimeMillis());
    }

    private static String field(String message, String name) {
        return message.lines()
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2))
                .findFirst()
                .orElseThrow();
    }
}
