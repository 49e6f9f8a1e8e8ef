package org.callwright.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.callwright.web.fixture.Browser;
import org.callwright.web.fixture.WholeSite;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people get at and what stands in the audit of it, of the application as it is started, on a real MariaDB and a real Redis. */
class WholeReachTest {
    private static @Nullable WholeSite started;

    @BeforeAll
    static void start(@TempDir Path folder) {
        started = WholeSite.start(folder);
        Browser admin = as("admin", "admin");
        admin.post("/api/departments", "{\"id\":\"workshop\",\"name\":\"Workshop\"}");
        admin.post("/api/work-order-types", "{\"id\":\"repair\",\"name\":\"Repair\",\"department\":\"workshop\"}");
    }

    @AfterAll
    static void stop() throws Exception {
        site().close();
    }

    private static WholeSite site() {
        return Objects.requireNonNull(started);
    }

    private static Browser as(String account, String password) {
        return site().stranger().signedInAs(account, password);
    }

    private static Browser supervisor() {
        return as("supervisor", "supervisor");
    }

    private static Browser agent() {
        return as("a01", "agents");
    }

    private static String opened(Browser by, String fields) {
        Browser.Answer made = by.post("/api/tickets", "{\"channel\":\"MANUAL\",\"subject\":\"Kettle\"" + fields + "}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json().get("ticket").textValue();
    }

    private static JsonNode audited(String action) {
        return as("admin", "admin").get("/api/audit?action=" + action).json().get("items");
    }

    @Test
    void aFileOfAWorkOrderIsFetchedUnderTheEyesOfTheAudit() {
        Browser desk = supervisor();
        String ticket = opened(desk, "");
        String order = desk.post(
                        "/api/work-orders", "{\"ticket\":\"" + ticket + "\",\"type\":\"repair\",\"subject\":\"Mend\"}")
                .json()
                .get("workOrder")
                .textValue();
        String files = "/api/work-orders/" + order + "/attachments";
        String id = desk.post(files + "?name=seal.png", "PNG", "Content-Type", "application/octet-stream")
                .json()
                .get("id")
                .textValue();

        assertThat(desk.get(files + "/" + id).status()).isEqualTo(200);
        assertThat(desk.get(files + "/" + id).status()).isEqualTo(200);
        Browser.Answer away = agent().get(files + "/" + id);
        Browser.Answer nowhere = agent().get(files.replace(order, "WO010101-00001-1") + "/" + id);

        assertThat(away.status()).isEqualTo(404);
        assertThat(away.text()).isEqualTo(nowhere.text());
        JsonNode entries = audited("attachment.read");
        assertThat(entries).hasSize(2);
        assertThat(entries.at("/0/account").textValue()).isEqualTo("supervisor");
        assertThat(entries.at("/0/subjectId").textValue()).isEqualTo(id);
        assertThat(entries.at("/0/details/workOrder").textValue()).isEqualTo(order);
    }

    @Test
    void thePartsOfARecordingThatSomebodyListensToAreOneEntry() throws Exception {
        String recording = "01KB0WQ6V5K8Z2N4T6R8X0Y1A3-41";
        Path sound = Path.of(String.valueOf(site().properties().get("callwright.recordings.folder")), "sound.wav");
        Files.createDirectories(sound.getParent());
        Files.write(sound, new byte[5_000]);
        insert("INSERT INTO recording (call_id, offer, path, duration_ms, bytes, sha256, channels, finished_at)"
                + " VALUES ('01KB0WQ6V5K8Z2N4T6R8X0Y1A3', 41, 'sound.wav', 1000, 5000, REPEAT('5', 64), 2, 1)");
        String audio = "/api/recordings/" + recording + "/audio";
        Browser desk = supervisor();

        for (int from = 0; from < 5_000; from += 500) {
            assertThat(desk.get(audio, "Range", "bytes=" + from + "-" + (from + 499))
                            .status())
                    .isEqualTo(206);
        }
        as("admin", "admin").get(audio);

        assertThat(agent().get(audio).status()).isEqualTo(404);
        assertThat(audited("recording.heard").findValuesAsText("account")).containsExactly("admin", "supervisor");
        assertThat(audited("recording.heard").findValuesAsText("subjectId")).containsOnly(recording);
    }

    private static void insert(String sql) throws SQLException {
        Map<String, Object> site = site().properties();
        try (Connection connection = DriverManager.getConnection(
                        String.valueOf(site.get("datasources.default.url")),
                        String.valueOf(site.get("datasources.default.username")),
                        String.valueOf(site.get("datasources.default.password")));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void aTicketOutOfReachIsAnsweredAsOneThatIsNotThere() {
        String there = "/api/tickets/" + opened(supervisor(), "");
        Browser agent = agent();
        String stem = there.substring(0, there.length() - 7);
        Browser.Answer nowhere = IntStream.range(0, 10)
                .mapToObj(digit ->
                        agent.get(stem + "99999" + there.substring(there.length() - 2, there.length() - 1) + digit))
                .filter(answer -> answer.status() == 404)
                .findFirst()
                .orElseThrow();

        Browser.Answer away = agent.get(there);

        assertThat(away.status()).isEqualTo(404);
        assertThat(away.text()).isEqualTo(nowhere.text());
        assertThat(supervisor().get(there).status()).isEqualTo(200);
    }

    @Test
    void anAgentFindsHisTicketOfWhoeverIsOnThePhone() {
        Browser agent = agent();
        long li = agent.get("/api/customers?phone=13800000001")
                .json()
                .at("/items/0/id")
                .longValue();
        String own = opened(agent, ",\"assignee\":\"a01\",\"customer\":" + li);
        opened(supervisor(), ",\"customer\":" + li);

        JsonNode found =
                agent.get("/api/tickets?phone=138%200000%200001").json().get("items");

        assertThat(found.findValuesAsText("ticket")).containsExactly(own);
        assertThat(audited("phone.looked-for").findValuesAsText("in")).contains("tickets", "customers");
        assertThat(audited("phone.looked-for").toString()).doesNotContain("13800000001");
    }

    @Test
    void eachReadingOfANumberStandsInTheAuditWithItsReason() {
        Browser desk = supervisor();
        JsonNode li = desk.get("/api/customers?phone=13800000001").json().at("/items/0");
        String reveal = "/api/customers/" + li.get("id").longValue() + "/phones/"
                + li.at("/phones/0/id").longValue() + "/reveal";

        desk.post(reveal, "{\"reason\":\"asked to be called back\"}");
        desk.post(reveal, "{\"reason\":\"the parcel of +8613900000009\"}");

        assertThat(audited("phone.revealed").at("/0/reason").textValue()).isEqualTo("asked to be called back");
        assertThat(audited("phone.read_again").at("/0/reason").textValue()).startsWith("the parcel of");
    }

    @Test
    void anIdentityNumberFindsItsCustomerAndIsToldForAReasonOnly() {
        Browser desk = supervisor();
        String wang = "/api/customers/"
                + desk.post("/api/customers", "{\"fields\":{\"name\":\"Wang\",\"idNumber\":\"110105 19491231 002x\"}}")
                        .json()
                        .get("id")
                        .longValue();

        Browser.Answer found = desk.get("/api/customers?idNumber=11010519491231002X");
        assertThat(found.json().at("/items/0/name").textValue()).isEqualTo("Wang");
        assertThat(found.text()).contains("****002X").doesNotContain("19491231");
        JsonNode told = desk.post(wang + "/id-number/reveal", "{\"reason\":\"the bank asks for it\"}")
                .json();
        assertThat(told.get("number").textValue()).isEqualTo("110105 19491231 002x");
        assertThat(desk.get("/api/reveals/" + told.get("id").longValue()).json())
                .isEqualTo(told);

        assertThat(audited("identity.revealed").at("/0/reason").textValue()).isEqualTo("the bank asks for it");
        assertThat(audited("identity.read_again").at("/0/reason").textValue()).isEqualTo("the bank asks for it");
        assertThat(audited("identity.looked-for").toString())
                .contains("idNumber")
                .doesNotContain("19491231");
        assertThat(agent().get("/api/customers?idNumber=11010519491231002X").status())
                .isEqualTo(403);
        assertThat(agent().post(wang + "/id-number/reveal", "{\"reason\":\"curious\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aViewThatTheListCannotAnswerIsNotKept() {
        Browser agent = agent();

        for (String query : new String[] {"{\"sort\":\"colour\"}", "{\"number\":\"1\"}", "{\"text\":\"!\"}"}) {
            Browser.Answer refused =
                    agent.post("/api/views", "{\"name\":\"Bad\",\"shared\":false,\"query\":" + query + "}");
            assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        }
        assertThat(agent.post(
                                "/api/views",
                                "{\"name\":\"Good\",\"shared\":false,\"query\":{\"text\":\"kettle\",\"sort\":\"-opened\"}}")
                        .status())
                .isEqualTo(201);
        assertThat(agent.get("/api/views").json().findValuesAsText("name")).containsExactly("Good");
    }
}
