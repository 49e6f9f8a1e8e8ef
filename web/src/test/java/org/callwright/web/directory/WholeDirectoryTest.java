package org.callwright.web.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.callwright.web.fixture.Browser;
import org.callwright.web.fixture.WholeSite;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The registers of the application as it is started, on a real MariaDB and a real Redis. */
class WholeDirectoryTest {
    private static final String PASSWORD = "correct horse battery staple";
    private static final String XU = "{\"account\":\"xu.wen\",\"name\":\"Xu Wen 徐文\",\"roles\":[\"quality\"],"
            + "\"teams\":[],\"enabled\":true}";

    private static @Nullable WholeSite started;

    @BeforeAll
    static void start(@TempDir Path folder) {
        started = WholeSite.start(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        Objects.requireNonNull(started).close();
    }

    private static Browser stranger() {
        return Objects.requireNonNull(started).stranger();
    }

    private static Browser admin() {
        return stranger().signedInAs("admin", "admin");
    }

    private static Browser.Answer changed(Browser by, String path, String body, String version) {
        return by.put(path, body, "Content-Type", "application/json", "If-Match", version);
    }

    @Test
    void aPersonComesGoesAndLeavesATrail() {
        Browser admin = admin();
        assertThat(admin.post("/api/accounts", XU).status()).isEqualTo(201);
        assertThat(admin.put("/api/accounts/xu.wen/password", "{\"password\":\"short\"}")
                        .json()
                        .get("field")
                        .textValue())
                .isEqualTo("password");
        assertThat(admin.put("/api/accounts/xu.wen/password", "{\"password\":\"" + PASSWORD + "\"}")
                        .status())
                .isEqualTo(204);
        Browser xu = stranger().signedInAs("xu.wen", PASSWORD);
        await().atMost(Duration.ofSeconds(10)).until(() -> xu.get("/api/calls").status() == 200);

        String version =
                Objects.requireNonNull(admin.get("/api/accounts/xu.wen").header("ETag"));
        Browser.Answer disabled = changed(admin, "/api/accounts/xu.wen", XU.replace("true", "false"), version);

        assertThat(disabled.status()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(10)).until(() -> xu.get("/api/calls").status() == 401);
        JsonNode trail = admin.get("/api/audit?subject=account&subjectId=xu.wen&sort=seq")
                .json()
                .get("items");
        assertThat(trail.findValuesAsText("action"))
                .containsExactly("account.added", "account.password_set", "account.changed");
        assertThat(trail.findValuesAsText("account")).containsOnly("admin");
        assertThat(trail.at("/2/details/enabled").textValue()).isEqualTo("true -> false");
        assertThat(trail.toString()).doesNotContain(PASSWORD);
    }

    @Test
    void aNewNumberLeadsToItsQueueWithinSeconds() {
        Browser admin = admin();
        String queue = "{\"id\":\"returns\",\"name\":\"Returns\",\"dialed\":[\"4999\"],\"steps\":[{\"afterSeconds\":0,"
                + "\"skills\":{\"support\":3}}],\"priority\":1,\"ringSeconds\":20,\"wrapUpSeconds\":30,"
                + "\"music\":\"default\",\"recorded\":true,"
                + "\"asks\":{\"sound\":\"shop/which-order\",\"digits\":12,\"seconds\":5,\"tries\":2},"
                + "\"store\":\"nanjing-road\"}";

        assertThat(admin.post("/api/directory/queues", queue.replace("support", "suport"))
                        .json()
                        .get("detail")
                        .textValue())
                .contains("suport");
        assertThat(admin.post("/api/directory/queues", queue.replace("shop/which", "../which"))
                        .status())
                .isEqualTo(400);
        assertThat(admin.post("/api/directory/queues", queue)
                        .json()
                        .get("field")
                        .textValue())
                .isEqualTo("store");
        assertThat(admin.post("/api/stores", "{\"id\":\"nanjing-road\",\"name\":\"Nanjing Road\",\"city\":\"上海\"}")
                        .status())
                .isEqualTo(201);
        assertThat(admin.post("/api/directory/queues", queue).status()).isEqualTo(201);

        await().atMost(Duration.ofSeconds(10))
                .until(() -> admin.get("/api/queues").text().contains("returns"));
        JsonNode stored = admin.get("/api/directory/queues/returns").json();
        assertThat(stored.at("/steps/0/skills/support")).hasToString("3");
        assertThat(stored.at("/asks/sound").textValue()).isEqualTo("shop/which-order");
        assertThat(stored.at("/asks/tries")).hasToString("2");
        assertThat(stored.get("store").textValue()).isEqualTo("nanjing-road");
        assertThat(admin.get("/api/audit?subject=queue&subjectId=returns")
                        .json()
                        .at("/items/0/details/store")
                        .textValue())
                .isEqualTo("nanjing-road");
    }

    @Test
    void aRoleThatIsTakenAwayIsGoneWithinSeconds() {
        Browser admin = admin();
        Browser.Answer role = admin.get("/api/roles/sees_numbers");
        Browser supervisor = stranger().signedInAs("supervisor", "supervisor");
        assertThat(supervisor.get("/api/me").text()).contains("phone:unmasked");

        String without = role.text().replace("\"phone:unmasked\":\"ALL\"", "");
        assertThat(changed(admin, "/api/roles/sees_numbers", without, Objects.requireNonNull(role.header("ETag")))
                        .status())
                .isEqualTo(200);

        await().atMost(Duration.ofSeconds(10))
                .until(() -> !supervisor.get("/api/me").text().contains("phone:unmasked"));
    }
}
