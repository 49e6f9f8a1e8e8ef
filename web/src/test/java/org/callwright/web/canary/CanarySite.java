package org.callwright.web.canary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micronaut.web.router.Router;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallId;
import org.callwright.core.callerid.Caller;
import org.callwright.core.callerid.CallerIdReader;
import org.callwright.core.hint.Hint;
import org.callwright.core.queue.LaneId;
import org.callwright.core.queue.QueueDirectory;
import org.callwright.core.routing.AgentSession;
import org.callwright.core.routing.Arrival;
import org.callwright.core.routing.OfferToken;
import org.callwright.core.ticket.number.TicketNumbers;
import org.callwright.web.fixture.Browser;
import org.callwright.web.fixture.Browser.Answer;
import org.callwright.web.fixture.WholeSite;
import org.callwright.web.live.LiveClient;
import org.slf4j.LoggerFactory;

/** A site that canaries have been put into, and what it said meanwhile. */
final class CanarySite {
    /** None of them sees numbers in full. */
    static final Map<String, String> ROLES = Map.of(
            "a01", "agent",
            "a02", "team_lead",
            "a03", "supervisor",
            "a04", "quality",
            "a05", "department_staff",
            "a06", "admin");

    private final WholeSite site;
    private final Browser admin;
    private final CanaryRecords records;
    private final CallId call = CallId.next();
    private final Map<String, String> ids = new HashMap<>();
    private final List<Object> live = new ArrayList<>();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private long customer;

    private CanarySite(WholeSite site) {
        this.site = site;
        this.admin = site.stranger().signedInAs("admin", "admin");
        this.records = new CanaryRecords(admin);
    }

    static CanarySite in(WholeSite site) {
        CanarySite canaries = new CanarySite(site);
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        canaries.log.start();
        root.addAppender(canaries.log);
        canaries.putThemIn();
        return canaries;
    }

    private void putThemIn() {
        records.organisation();
        records.whatIsSetUp();
        ROLES.forEach(this::giveRole);
        customer = aCustomer();
        List<LiveClient> screens = ROLES.keySet().stream()
                .filter(account -> !account.matches("a04|a05"))
                .map(account -> LiveClient.of(as(account)))
                .toList();
        aCallComesIn(screens);
        records.goods(customer);
        records.imports();
        new CanaryDesk(admin, records).put(customer, aConversation(), as("a04"));
        reveal();
        screens.forEach(screen -> live.addAll(screen.messages));
        screens.forEach(LiveClient::close);
        ids.putAll(records.ids());
        ids.put("/api/customers/{id}", String.valueOf(customer));
        ids.put("/api/calls/{id}", call.value());
        ids.put("/health/{selector}", "readiness");
    }

    /** In a team and a department, so that what they may see of it is there. */
    private void giveRole(String account, String role) {
        Answer stored = admin.get("/api/accounts/" + account);
        Answer changed = admin.put(
                "/api/accounts/" + account,
                "{\"account\":\"%s\",\"name\":%s,\"roles\":[\"%s\"],\"teams\":[\"canary\"],\"department\":\"canary\",\"agent\":\"%s\",\"enabled\":true}"
                        .formatted(account, stored.json().get("name"), role, account),
                "Content-Type",
                "application/json",
                "If-Match",
                String.valueOf(stored.header("ETag")));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    }

    private Browser as(String account) {
        return site.stranger().signedInAs(account, "agents");
    }

    private long aCustomer() {
        customer(
                "{\"fields\":{\"name\":\"Wang\",\"memberId\":\"%1$s\"},\"phones\":[\"%1$s\"],\"identities\":[{\"system\":\"shop\",\"externalId\":\"%1$s\"}]}"
                        .formatted(Canary.PHONE_AS_KEY.number()));
        return customer(
                "{\"fields\":{\"name\":\"Li %s\",\"note\":\"%s\",\"idNumber\":\"%s\",\"memberId\":\"%s\"},\"phones\":[\"%s\",\"%s\"],\"identities\":[{\"system\":\"shop\",\"externalId\":\"%s\"}]}"
                        .formatted(
                                Canary.CUSTOMER_NAME.text(),
                                Canary.NOTE.text(),
                                Canary.ID_NUMBER.number(),
                                Canary.MEMBER.number(),
                                Canary.CALLER.number(),
                                Canary.PHONE.number(),
                                Canary.EXTERNAL_ID.number()));
    }

    private long customer(String body) {
        Answer made = admin.post("/api/customers", body);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json().get("id").longValue();
    }

    /** From its arrival to the agent's screen and into the record. */
    private void aCallComesIn(List<LiveClient> screens) {
        as("a01").put("/api/agent/state", "{\"state\":\"READY\"}");
        router().callerArrived(arrival(call)).toCompletableFuture().join();
        screens.forEach(
                screen -> screen.awaitMessage(message -> message.toString().contains(call.value())));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> admin.get("/api/calls/" + call).text().contains("CallerMatched"));
    }

    /** A call that an agent has, and its ticket. */
    private String aConversation() {
        Arrival arrival = arrival(CallId.next());
        AgentSession agent = new AgentSession(
                new AgentId("a02"), "1002", List.of(new LaneId(arrival.queue().id(), 0)));
        router().conversationFound(arrival, agent, new OfferToken(77), 0, false)
                .toCompletableFuture()
                .join();
        String ticket = arrival.ticket().value();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> admin.get("/api/tickets/" + ticket)
                        .json()
                        .at("/ticket/agent")
                        .isTextual());
        return ticket;
    }

    private org.callwright.core.routing.Router router() {
        return site.bean(org.callwright.core.routing.Router.class);
    }

    private Arrival arrival(CallId id) {
        Instant now = Instant.now();
        Caller caller = site.bean(CallerIdReader.class)
                .read(Canary.CALLER.number(), "Li " + Canary.CALLER_NAME.number(), false);
        return new Arrival(
                id,
                "pbx1",
                "PJSIP/trunk-" + id,
                "1." + id,
                caller,
                "4001",
                site.bean(QueueDirectory.class).all().getFirst(),
                site.bean(TicketNumbers.class).next(now).toCompletableFuture().join(),
                now,
                new Hint(false, false, null, null, Canary.ENTERED.number()));
    }

    private void reveal() {
        long phone = admin.get("/api/customers/" + customer)
                .json()
                .at("/phones/0/id")
                .longValue();
        for (String number : List.of("phones/" + phone, "id-number")) {
            assertThat(admin.post(
                                    "/api/customers/" + customer + "/" + number + "/reveal",
                                    "{\"reason\":\"%s\"}".formatted(Canary.REVEAL.text()))
                            .status())
                    .isEqualTo(200);
        }
    }

    long customer() {
        return customer;
    }

    CallId call() {
        return call;
    }

    List<String> paths() {
        return CanaryPaths.of(site.bean(Router.class), ids);
    }

    /** Addresses at which what has been read can be changed, by their templates. */
    Map<String, String> changed() {
        return CanaryPaths.changed(site.bean(Router.class), ids);
    }

    String live() {
        return live.toString();
    }

    String log() {
        return log.list.stream()
                .map(line ->
                        line.getFormattedMessage() + " " + line.getKeyValuePairs() + " " + line.getThrowableProxy())
                .toList()
                .toString();
    }

    /** What is to be told to webhooks. */
    String told() throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(property("url"), property("username"), property("password"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT event, body, error FROM webhook_delivery")) {
            StringBuilder told = new StringBuilder();
            while (rows.next()) {
                told.append(rows.getString(1)).append(rows.getString(2)).append(rows.getString(3));
            }
            return told.toString();
        }
    }

    private String property(String name) {
        return String.valueOf(site.properties().get("datasources.default." + name));
    }
}
