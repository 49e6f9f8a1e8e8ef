package org.callwright.web.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callwright.core.queue.QueueId;
import org.callwright.core.queue.Queues;
import org.callwright.core.queue.ServiceQueue;
import org.callwright.embedded.process.FreePorts;
import org.callwright.web.fixture.Browser;
import org.callwright.web.fixture.WholeSite;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Commands against a running application's servers. */
class CommandsTest {
    private static final String PASSWORD = "correct horse battery staple";

    private static @Nullable WholeSite started;

    @TempDir
    Path folder;

    @BeforeAll
    static void start(@TempDir Path folder) {
        started = WholeSite.start(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        site().close();
    }

    private static WholeSite site() {
        return Objects.requireNonNull(started);
    }

    private record Done(int code, String out, String err) {}

    private static Done run(String typed, String... arguments) {
        return run(Map.of(), typed, arguments);
    }

    private static Done run(Map<String, Object> otherwise, String typed, String... arguments) {
        Map<String, Object> properties = new HashMap<>(site().properties());
        properties.putAll(otherwise);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Commands.commandLine(
                        new ConfiguredSite(properties), new Keyboard(null, new StringReader(typed)))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err));
        int code = line.execute(arguments);
        return new Done(code, out.toString(), err.toString());
    }

    private static int signIn(String account, String password) {
        return site().stranger()
                .post("/api/session", Browser.credentials(account, password))
                .status();
    }

    @Test
    void storedNumbersAreSealedAnewWithTheActiveKey() {
        Map<String, Object> newKey =
                Map.of("callwright.privacy.keys.k2", "00112233".repeat(8), "callwright.privacy.active", "k2");

        Done first = run(newKey, "", "privacy", "rotate");
        Done again = run(newKey, "", "privacy", "rotate");

        assertThat(first.code()).isZero();
        assertThat(first.out()).containsPattern("telephone numbers of customers: ([0-9]+) of \\1, \\1 sealed anew");
        assertThat(again.out()).contains("\n0 sealed anew.");
        assertThat(run("", "privacy", "rotate").err()).contains("'k2'");
        assertThat(run(Map.of("callwright.privacy.active", "k3"), "", "privacy", "rotate")
                        .err())
                .contains("callwright.privacy.active");
        Map<String, Object> back = new HashMap<>(newKey);
        back.put("callwright.privacy.active", "k1");
        assertThat(run(back, "", "privacy", "rotate").code()).isZero();
    }

    @Test
    void whoGetsAnAccountCanSignIn() {
        Done done = run(PASSWORD + "\n", "account", "add", "berta", "--role", "supervisor,admin");

        assertThat(done).isEqualTo(new Done(0, "berta can sign in." + System.lineSeparator(), ""));
        Browser berta = site().stranger().signedInAs("berta", PASSWORD);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> berta.get("/api/agents").status() == 200
                        && berta.get("/api/audit").status() == 200);
    }

    @Test
    void anAccountThatCannotBeIsRefusedInASentence() {
        assertThat(run(PASSWORD, "account", "add", "a01", "--role", "supervisor")
                        .err())
                .contains("There is an account a01 already.");
        assertThat(run(PASSWORD, "account", "add", "cleo", "--role", "agent").err())
                .contains("say which one");
        assertThat(run(PASSWORD, "account", "add", "cleo", "--role", "agent", "--agent", "a99")
                        .err())
                .contains("There is no agent a99.");
        assertThat(run("short", "account", "add", "cleo", "--role", "admin").err())
                .contains("10 to 256 characters");
        assertThat(run("callwright", "account", "add", "cleo", "--role", "admin")
                        .err())
                .contains("everybody tries that");
        assertThat(run("", "account", "disable", "cleo").err()).contains("There is no account cleo.");
        assertThat(run(PASSWORD, "account", "add", "cleo", "--role", "king").err())
                .contains("There is no role king; there are admin, agent,");
        assertThat(signIn("cleo", PASSWORD)).isEqualTo(401);
    }

    @Test
    void whoIsDisabledIsOutWithinSecondsUntilHeIsEnabledAgain() {
        Browser agent = site().stranger().signedInAs("a02", "agents");

        Done done = run("", "account", "disable", "a02");

        assertThat(done.out()).contains("ends within seconds");
        await().atMost(Duration.ofSeconds(10)).until(() -> agent.get("/api/me").status() == 401);
        assertThat(signIn("a02", "agents")).isEqualTo(401);
        assertThat(run("", "account", "enable", "a02").code()).isZero();
        Browser again = site().stranger().signedInAs("a02", "agents");
        await().atMost(Duration.ofSeconds(10)).until(() -> again.get("/api/me").status() == 200);
    }

    @Test
    void anotherPasswordEndsWhatTheOldOneBegan() {
        Browser agent = site().stranger().signedInAs("a03", "agents");

        run(PASSWORD, "account", "password", "a03");

        await().atMost(Duration.ofSeconds(10)).until(() -> agent.get("/api/me").status() == 401);
        assertThat(signIn("a03", "agents")).isEqualTo(401);
        assertThat(signIn("a03", PASSWORD)).isEqualTo(200);
    }

    @Test
    void withoutRedisAnAccountIsDisabledAllTheSameAndItIsSaidWhatRemains() {
        Done done = run(
                Map.of("callwright.redis.uri", "redis://127.0.0.1:" + FreePorts.one()),
                "",
                "account",
                "disable",
                "a04");

        assertThat(done.code()).isZero();
        assertThat(done.out()).contains("a04 can no longer sign in. But Redis cannot be told");
        assertThat(signIn("a04", "agents")).isEqualTo(401);
    }

    @Test
    void withoutMariaDbItIsSaidAtOnce() {
        Done done = run(
                Map.of("datasources.default.url", "jdbc:mariadb://127.0.0.1:" + FreePorts.one() + "/x"),
                "",
                "account",
                "disable",
                "a05");

        assertThat(done.code()).isEqualTo(1);
        assertThat(done.err()).startsWith("callwright: ").contains("127.0.0.1");
    }

    @Test
    void aDirectoryIsTakenOverAndDoingSoAgainChangesNothing() throws IOException {
        String file = file("""
                queues:
                  - {id: spare, name: Spare parts, dialed: ["4711"], steps: [{skills: {spares: 3}}]}
                agents:
                  - {id: zoe, phone: "1099", skills: {spares: 7}}
                """);

        Done first = run("", "directory", "import", file);
        Done again = run("", "directory", "import", file);

        assertThat(first.err()).isEmpty();
        assertThat(again.code()).isZero();
        assertThat(queue("spare").dialed()).containsExactly("4711");
        assertThat(run(PASSWORD, "account", "add", "zoe", "--role", "agent", "--agent", "zoe")
                        .code())
                .isZero();
        await().atMost(Duration.ofSeconds(10))
                .until(() -> site().stranger()
                                .signedInAs("zoe", PASSWORD)
                                .get("/api/me")
                                .json()
                                .get("phone")
                        != null);
    }

    @Test
    void aNumberCanGoFromOneQueueToAnother() {
        run("queues: [{id: left, dialed: ['4801']}, {id: right, dialed: ['4802']}]", "directory", "import", "-");
        run("queues: [{id: left, dialed: ['4802']}, {id: right, dialed: ['4801']}]", "directory", "import", "-");

        assertThat(queue("left").dialed()).containsExactly("4802");
    }

    @Test
    void ofADirectoryWithAFaultNothingIsTakenOver() {
        Done done = run(
                "queues: [{id: fresh, dialed: ['4901']}, {id: thief, dialed: ['4000']}]", "directory", "import", "-");

        assertThat(done.code()).isEqualTo(1);
        assertThat(done.err()).contains("Nothing has been taken over", "4000 leads to the queue support already");
        assertThat(site().bean(Queues.class).all())
                .extracting(ServiceQueue::id)
                .doesNotContain(new QueueId("fresh"), new QueueId("thief"));
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("directory.yml"), text).toString();
    }

    private static ServiceQueue queue(String id) {
        return site().bean(Queues.class).all().stream()
                .filter(queue -> queue.id().equals(new QueueId(id)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theAuditTrailIsWholeUntilSomebodyTouchesIt() throws SQLException {
        run(PASSWORD + "\n", "account", "add", "otto", "--role", "quality");

        Done whole = run("", "audit", "verify");
        assertThat(whole.code()).isZero();
        Matcher last = Pattern.compile("The last one is (\\d+):([0-9a-f]{64})").matcher(whole.out());
        assertThat(last.find()).isTrue();
        String expected = last.group(1) + ":" + last.group(2);
        assertThat(run("", "audit", "verify", "--expect", expected).code()).isZero();
        assertThat(run("", "audit", "verify", "--expect", last.group(1) + ":" + "0".repeat(64))
                        .code())
                .isEqualTo(1);
        Map<String, Object> away = Map.of("datasources.default.url", "jdbc:mariadb://127.0.0.1:1/away");
        assertThat(run(away, "", "audit", "verify", "--expect", "nonsense").err())
                .as("told before any server is asked")
                .contains("NUMBER:HASH");

        change("UPDATE audit_entry SET account = 'eve' WHERE seq = " + last.group(1));
        Done broken = run("", "audit", "verify");
        assertThat(broken.code()).isEqualTo(1);
        assertThat(broken.out()).contains("broken: entry " + last.group(1) + " is not as it was written");
        change("UPDATE audit_entry SET account = 'system' WHERE seq = " + last.group(1));
        assertThat(run("", "audit", "verify").code()).isZero();
    }

    private static void change(String sql) throws SQLException {
        Map<String, Object> properties = site().properties();
        try (Connection connection = DriverManager.getConnection(
                        String.valueOf(properties.get("datasources.default.url")),
                        String.valueOf(properties.get("datasources.default.username")),
                        String.valueOf(properties.get("datasources.default.password")));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Test
    void theWordsByWhichTicketsAreFoundAreWrittenAnew() {
        Done done = run("", "tickets", "words");

        assertThat(done.code()).as(done.err()).isZero();
        assertThat(done.out()).contains("tickets are found by their words", "work orders are found by their words");
    }
}
