package org.callwright.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.callwright.embedded.asterisk.AsteriskInstallation;
import org.callwright.embedded.process.FreePorts;
import org.callwright.launcher.e2e.site.Patience;
import org.callwright.launcher.rest.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A demo runs, and somebody calls it by what it says of itself on the screen. */
class CalledDemoIT {
    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static CommandRun demo;

    @BeforeAll
    static void aDemoRuns() throws IOException {
        Script.isBuiltAndUnpackedFor(folder);
        demo = Script.demo(folder);
    }

    @AfterAll
    static void itStops() {
        demo.signal("INT");
        demo.awaitEnd().close();
    }

    @Test
    void theCommandThatItPrintsIsACallerWhoWaitsUntilCtrlC() {
        try (CommandRun call = Script.typed(printed("\\n +(\\S.* call 4000.*)"))) {
            call.awaitPrinted("It waits");
            Patience.until(
                    "the caller waits for support",
                    () -> assertThat(waiting("support")).isOne());

            call.signal("INT");

            assertThat(call.code()).as(call.text()).isZero();
            assertThat(call.lines()).last().asString().endsWith("The call is over: ABANDONED.");
            Patience.until("nobody waits", () -> assertThat(waiting("support")).isZero());
            assertThat(folder.resolve("demo/calls")).isEmptyDirectory();
        }
    }

    @Test
    void aKilledApplicationIsStartedAgainAndTheCallerWaitsOn() throws IOException {
        try (CommandRun call = Script.run("call", "4002", "--data", folder.toString())) {
            call.awaitPrinted("It waits");

            assertThat(application().destroyForcibly()).isTrue();

            call.awaitPrinted("does not answer; the caller stays on the line");
            demo.awaitPrinted("is there again");
            call.awaitPrinted("answers again");
            Patience.until(
                    "the caller still waits for billing",
                    () -> assertThat(waiting("billing")).isOne());

            call.signal("INT");

            assertThat(call.code()).as(call.text()).isZero();
            assertThat(call.lines()).last().asString().endsWith("The call is over: ABANDONED.");
        }
    }

    @Test
    void theFirstPhoneThatItPrintsRingsForItsAgentAndAnswersByItself() {
        try (CommandRun phone = Script.typed(printed("\\n +(\\S.* phone 1001.*)") + " --ring 0")) {
            phone.awaitPrinted("sign in at");
            Person agent = person("a01");
            agent.put("/api/agent/state", Map.of("state", "READY"));
            try (CommandRun call = Script.run("call", "4000", "--data", folder.toString())) {
                call.awaitPrinted("they talk");
                phone.awaitPrinted("they talk");

                call.signal("INT");

                assertThat(call.code()).as(call.text()).isZero();
                phone.awaitPrinted("was hung up on");
            }
            agent.put("/api/agent/state", Map.of("state", "LOGGED_OUT"));
            phone.signal("INT");

            assertThat(phone.code()).as(phone.text()).isZero();
            assertThat(folder.resolve("demo/phones")).isEmptyDirectory();
        }
    }

    @Test
    void aPhoneThatTheDemoDoesNotHaveIsOneSentence() {
        try (CommandRun phone = Script.run("phone", "1021", "--data", folder.toString())) {
            assertThat(phone.code()).isNotZero();
            assertThat(phone.text()).contains("no phone 1021; there are 1001 to 1020");
        }
    }

    @Test
    void aNumberThatNoLineHasIsToldAsRefused() {
        try (CommandRun call = Script.run("call", "4711", "--data", folder.toString())) {
            assertThat(call.code()).isNotZero();
            assertThat(call.lines()).last().asString().contains("is refused", "4000 support");
        }
    }

    @Test
    void aPhoneThatIsSetUpAsPrintedCanDialTheLines() throws IOException {
        Path scenario = folder.resolve("softphone.xml");
        try (InputStream xml = Objects.requireNonNull(CalledDemoIT.class.getResourceAsStream("softphone.xml"))) {
            Files.copy(xml, scenario);
        }
        List<String> arguments = new ArrayList<>(List.of("127.0.0.1:" + printed("SIP at 127.0.0.1:(\\d+)")));
        arguments.addAll(List.of("-sf", scenario.toString(), "-s", "4001", "-au", "1002"));
        arguments.addAll(List.of("-ap", printed("user 1002, password (\\S+)"), "-i", "127.0.0.1"));
        arguments.addAll(List.of("-p", Integer.toString(FreePorts.one()), "-m", "1", "-nostdin"));

        try (CommandRun phone = CommandRun.start(AsteriskInstallation.shared().sipp(arguments), Map.of())) {
            Patience.until(
                    "the phone waits for sales",
                    () -> assertThat(waiting("sales")).as(phone.text()).isOne());
        }
    }

    @Test
    void whereNoDemoRunsACallIsOneSentence() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        try (CommandRun call = Script.run("call", "--data", empty.toString())) {
            assertThat(call.code()).isNotZero();
            assertThat(call.lines()).hasSize(1).first().asString().startsWith("callwright: No demo runs in " + empty);
        }
    }

    /** Its command line is too long to be told by it; the demo notes its number for the next one. */
    private static ProcessHandle application() throws IOException {
        String noted = Files.readString(folder.resolve("demo/node-1/callwright.pid"));
        return ProcessHandle.of(Long.parseLong(noted.substring(0, noted.indexOf(' '))))
                .orElseThrow();
    }

    private static int waiting(String queue) {
        JsonNode queues = person("supervisor").get("/api/queues");
        return StreamSupport.stream(queues.spliterator(), false)
                .filter(row -> row.path("queue").asText().equals(queue))
                .mapToInt(row -> row.path("waiting").asInt())
                .sum();
    }

    private static Person person(String name) {
        return Person.signIn(URI.create(printed("Web +(http\\S+)")), name, "callwright");
    }

    private static String printed(String expression) {
        Matcher found = Pattern.compile(expression).matcher(demo.text());
        assertThat(found.find()).as("%s in: %s", expression, demo.text()).isTrue();
        return found.group(1);
    }
}
