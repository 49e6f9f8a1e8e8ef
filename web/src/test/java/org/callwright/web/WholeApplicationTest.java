package org.callwright.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.callwright.core.account.PasswordRule;
import org.callwright.core.call.CallId;
import org.callwright.core.callerid.Caller;
import org.callwright.core.product.Product;
import org.callwright.core.product.Products;
import org.callwright.core.product.Sku;
import org.callwright.core.queue.QueueDirectory;
import org.callwright.core.queue.ServiceQueue;
import org.callwright.core.routing.Arrival;
import org.callwright.core.routing.Router;
import org.callwright.core.sample.SampleData;
import org.callwright.core.ticket.number.TicketNumbers;
import org.callwright.web.fixture.Browser;
import org.callwright.web.fixture.WholeSite;
import org.callwright.web.session.TokenSecret;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application as it is started, on a real MariaDB and a real Redis; only an Asterisk is missing. */
class WholeApplicationTest {
    private static final Caller LI = new Caller("13800000001", "+8613800000001", "Li", Caller.Presentation.KNOWN);

    private static @Nullable WholeSite started;

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

    private static Browser as(String account, String password) {
        return site().stranger().signedInAs(account, password);
    }

    @Test
    void everyDependencyButTheAbsentPbxIsReady() {
        Browser browser = site().stranger();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> browser.get("/health/readiness")
                        .json()
                        .at("/details/live/status")
                        .asText()
                        .equals("UP"));

        JsonNode details = browser.get("/health/readiness").json().get("details");

        assertThat(details.at("/redis/status").textValue()).isEqualTo("UP");
        assertThat(details.at("/mariadb/status").textValue()).isEqualTo("UP");
    }

    @Test
    void aCallGoesFromArrivalToTheAgentsPopAndIntoTheRecord() {
        Browser agent = as("a01", "agents");
        assertThat(agent.put("/api/agent/state", "{\"state\":\"READY\"}")
                        .json()
                        .get("state")
                        .textValue())
                .isEqualTo("READY");

        CallId call = arrive();

        await().atMost(Duration.ofSeconds(10))
                .until(() -> agent.get("/api/agent/call").status() == 200);
        JsonNode pop = agent.get("/api/agent/call").json();
        assertThat(pop.get("call").textValue()).isEqualTo(call.value());
        assertThat(pop.at("/caller/phone").textValue()).isEqualTo("138****0001");

        Browser supervisor = as("supervisor", "supervisor");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> supervisor.get("/api/calls/" + call).status() == 200);
        assertThat(supervisor.get("/api/calls/" + call).json().get("decisions")).isNotEmpty();
        assertThat(supervisor
                        .get("/api/tickets/" + pop.get("ticket").textValue())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aMatterGoesThroughTheServiceDesk() {
        // Another test gives the administrator another password.
        site().bean(SampleData.class).load(new SampleData.Passwords("agents", "supervisor", "admin"));
        Browser admin = as("admin", "admin");
        String type = "{\"id\":\"repair\",\"name\":\"Repair\",\"department\":\"workshop\",\"targetMinutes\":600}";
        admin.post("/api/departments", "{\"id\":\"workshop\",\"name\":\"Workshop\"}");
        assertThat(admin.post("/api/work-order-types", type).status()).isEqualTo(201);
        Browser desk = as("supervisor", "supervisor");
        String opening = "{\"channel\":\"MANUAL\",\"subject\":\"Kettle leaks\"}";
        String[] once = {"Content-Type", "application/json", "Idempotency-Key", "one-ticket"};
        JsonNode opened = desk.post("/api/tickets", opening, once).json();
        String number = opened.get("ticket").textValue();
        assertThat(desk.post("/api/tickets", opening, once).json().get("ticket").textValue())
                .isEqualTo(number);

        JsonNode order = desk.post(
                        "/api/work-orders",
                        "{\"ticket\":\"" + number + "\",\"type\":\"repair\",\"subject\":\"Mend it\"}")
                .json();
        String job = "/api/work-orders/" + order.get("workOrder").textValue();
        Browser.Answer kept = desk.post(
                job + "/attachments?name=../../seal.png", "\u0000PNG", "Content-Type", "application/octet-stream");
        Browser.Answer refused = desk.post(
                "/api/tickets/" + number + "/close", "{}", "Content-Type", "application/json", "If-Match", "\"0\"");
        String digits = number.replaceAll("[^0-9]", "");
        JsonNode whole = desk.get("/api/tickets/" + digits).json();

        assertThat(kept.status()).isEqualTo(201);
        assertThat(kept.json().get("name").textValue()).isEqualTo("....seal.png");
        assertThat(desk.get(job + "/attachments/" + kept.json().get("id").textValue())
                        .header("Content-Disposition"))
                .startsWith("attachment;");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains(order.get("workOrder").textValue());
        assertThat(whole.at("/workOrders/content/0/department").textValue()).isEqualTo("workshop");
        assertThat(whole.at("/timeline/0/kind").textValue()).isEqualTo("CREATED");
        assertThat(desk.get("/api/tickets?number=" + digits.substring(4) + "&sort=changed")
                        .json()
                        .at("/items/0/ticket")
                        .textValue())
                .isEqualTo(number);
        assertThat(admin.get("/api/audit?subject=ticket&subjectId=" + number).text())
                .contains("ticket.created");
    }

    @Test
    void aTicketShowsTheOrderItIsAbout() {
        Browser desk = as("supervisor", "supervisor");
        site().bean(Products.class)
                .put(List.of(new Product(new Sku("POT"), "Pot", null, null, "", null, null, null, null, List.of(), 0)));
        String order = "{\"platform\":\"SHOP\",\"number\":\"POT-1\",\"status\":\"PAID\",\"currency\":\"CNY\","
                + "\"paid\":\"20.00\",\"placedAt\":\"2026-03-14T08:00:00Z\",\"lines\":"
                + "[{\"line\":1,\"sku\":\"POT\",\"name\":\"Pot\",\"quantity\":2,\"unitPrice\":\"10.00\"}]}";
        Browser.Answer added = desk.post("/api/orders", order);
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        String number = desk.post(
                        "/api/tickets", "{\"channel\":\"MANUAL\",\"subject\":\"Pot\",\"originOrder\":\"POT-1\"}")
                .json()
                .get("ticket")
                .textValue();
        desk.post(
                "/api/shipments",
                "{\"order\":" + added.json().get("id").longValue()
                        + ",\"carrier\":\"SF\",\"tracking\":\"POT-1\",\"state\":\"OUT_FOR_DELIVERY\"}");
        String[] json = {"Content-Type", "application/json"};
        desk.post("/api/tickets/" + number + "/link", "{\"order\":\"SHOP/POT-1\",\"line\":1}", json);

        JsonNode whole = desk.get("/api/tickets/" + number).json();

        assertThat(whole.at("/orders/content/linked"))
                .extracting(linked -> linked.at("/found/0/content/0/number").textValue())
                .contains("POT-1");
        assertThat(whole.at("/orders/content/linked/0/found/0/content/0/shipments/0/state")
                        .textValue())
                .isEqualTo("OUT_FOR_DELIVERY");
        assertThat(whole.at("/orderDetails/content/0/product/content/name").textValue())
                .isEqualTo("Pot");
        assertThat(whole.at("/orderDetails/content/0/product/content/supply/applicable")
                        .booleanValue())
                .isFalse();
        assertThat(whole.at("/orderDetails/content/0/returns/content/rate/sold").longValue())
                .isEqualTo(2);
    }

    private static CallId arrive() {
        ApplicationContext context = site().context();
        ServiceQueue queue = context.getBean(QueueDirectory.class).all().getFirst();
        CallId call = CallId.next();
        Instant now = Instant.now();
        var ticket = context.getBean(TicketNumbers.class)
                .next(now)
                .toCompletableFuture()
                .join();
        context.getBean(Router.class)
                .callerArrived(new Arrival(call, "pbx1", "PJSIP/trunk-1", "1.1", LI, "4001", queue, ticket, now))
                .toCompletableFuture()
                .join();
        return call;
    }

    @Test
    void outsideOfTheDemoNobodyIsLetInWithItsPassword() {
        SampleData sample = site().bean(SampleData.class);
        sample.load(new SampleData.Passwords("agents", "supervisor", PasswordRule.EVERYBODY_KNOWS));

        int status = site().stranger()
                .post("/api/session", Browser.credentials("admin", PasswordRule.EVERYBODY_KNOWS))
                .status();

        assertThat(status).isEqualTo(401);
        assertThat(sample.accountsThatEverybodyKnows()).containsExactly("admin");
    }

    @Test
    void withoutASecretItDoesNotStartAndSaysWhatToSet() {
        ApplicationContext context = ApplicationContext.builder()
                .deduceEnvironment(false)
                .properties(Map.of("callwright.jwt.secret", "short"))
                .build();
        context.getEnvironment().start();

        assertThatThrownBy(() -> TokenSecret.of(context.getEnvironment()))
                .hasMessageStartingWith("Set callwright.jwt.secret (CALLWRIGHT_JWT_SECRET) to at least 32");
    }
}
