package org.callwright.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.callwright.core.access.Actor;
import org.callwright.core.call.CallId;
import org.callwright.core.callerid.Caller;
import org.callwright.core.callerid.CallerIdReader;
import org.callwright.core.customer.CustomerFields;
import org.callwright.core.customer.CustomerFiles;
import org.callwright.core.customer.Verification;
import org.callwright.core.hint.Hint;
import org.callwright.core.queue.QueueDirectory;
import org.callwright.core.queue.ServiceQueue;
import org.callwright.core.routing.Arrival;
import org.callwright.core.staff.Staff;
import org.callwright.core.ticket.TicketNumbers;
import org.callwright.web.fixture.Browser;
import org.callwright.web.fixture.WholeSite;
import org.callwright.web.live.LiveClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * Numbers that nobody else has are put wherever numbers can come in, and then looked for wherever they could come out, in
 * any spelling: what is searched is searched by its digits alone.
 */
class CanaryTest {
    private static final String CALLER = "13911110001";
    private static final String CALLER_NAME = "13911110002";
    private static final String PHONE = "13911110003";
    private static final String CUSTOMER_NAME = "13911110004";
    private static final String NOTE = "13911110005";
    private static final String ID_NUMBER = "110105194912310041";
    private static final String ENTERED = "13911110077";
    /** Of a customer whose telephones are others. */
    private static final String MEMBER = "13911110078";

    private static final List<String> ALL =
            List.of(CALLER, CALLER_NAME, PHONE, CUSTOMER_NAME, NOTE, ID_NUMBER, ENTERED, MEMBER);
    /** Names and notes are texts, which are not sealed; see docs/adr/0045. */
    private static final List<String> SEALED = List.of(CALLER, CALLER_NAME, PHONE, ID_NUMBER, ENTERED);

    /** None of them sees numbers in full. */
    private static final Map<String, String> ROLES = Map.of(
            "a01", "agent",
            "a02", "team_lead",
            "a03", "supervisor",
            "a04", "quality",
            "a05", "department_staff",
            "a06", "admin");

    private static @Nullable WholeSite started;
    private static final ListAppender<ILoggingEvent> LOG = new ListAppender<>();
    private static Path data = Path.of("");
    private static long customer;
    private static CallId call = CallId.next();
    private static String ticket = "";
    private static List<JsonNode> live = List.of();

    @BeforeAll
    static void putThemIn(@TempDir Path folder) throws SQLException {
        LOG.start();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(LOG);
        started = WholeSite.start(folder);
        data = folder;
        giveRoles();
        site().bean(Staff.class).refresh();
        customer = site().bean(CustomerFiles.class)
                .create(
                        Actor.SYSTEM,
                        null,
                        new CustomerFields(
                                "Li 139-1111-0004",
                                MEMBER,
                                null,
                                null,
                                ID_NUMBER,
                                Verification.VERIFIED,
                                "call 0086 (139) 1111.0005 in the evening"),
                        List.of("+86" + CALLER, "+86" + PHONE),
                        List.of())
                .id();
        aCallComesIn();
    }

    private static WholeSite site() {
        return Objects.requireNonNull(started);
    }

    private static void giveRoles() throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(property("url"), property("username"), property("password"));
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> account : ROLES.entrySet()) {
                statement.executeUpdate("UPDATE account_role SET role = '" + account.getValue() + "' WHERE account = '"
                        + account.getKey() + "'");
            }
        }
    }

    private static String property(String name) {
        return String.valueOf(site().properties().get("datasources.default." + name));
    }

    /** From its arrival to the agent's screen and into the record. */
    private static void aCallComesIn() {
        Browser agent = as("a01");
        LiveClient agents = LiveClient.of(agent);
        LiveClient supervisors = LiveClient.of(as("a03"));
        agent.put("/api/agent/state", "{\"state\":\"READY\"}");
        ServiceQueue queue = site().bean(QueueDirectory.class).all().getFirst();
        Instant now = Instant.now();
        var number =
                site().bean(TicketNumbers.class).next(now).toCompletableFuture().join();
        ticket = number.value();
        Caller caller = site().bean(CallerIdReader.class).read(CALLER, "Li " + CALLER_NAME, false);
        site().bean(org.callwright.core.routing.Router.class)
                .callerArrived(new Arrival(
                        call,
                        "pbx1",
                        "PJSIP/trunk-1",
                        "1.1",
                        caller,
                        "4001",
                        queue,
                        number,
                        now,
                        new Hint(false, false, null, null, ENTERED)))
                .toCompletableFuture()
                .join();
        agents.awaitMessage(message -> message.toString().contains(call.value()));
        Browser supervisor = as("a03");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> supervisor.get("/api/calls/" + call).text().contains("CallerMatched"));
        live = Stream.concat(agents.messages.stream(), supervisors.messages.stream())
                .toList();
        agents.close();
        supervisors.close();
    }

    @AfterAll
    static void stop() throws Exception {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(LOG);
        site().close();
    }

    private static Browser as(String account) {
        return site().stranger().signedInAs(account, "agents");
    }

    @Test
    void they_are_there_to_be_found() {
        Browser admin = as("a06");

        byte[] export = admin.get("/api/customers/" + customer + "/export").bytes();

        assertThat(new String(export, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
        assertThat(site().bean(CustomerFiles.class)
                        .byId(customer)
                        .orElseThrow()
                        .customer()
                        .phones())
                .contains("+86" + PHONE);
    }

    @Test
    void no_answer_has_them_whoever_asks() {
        List<String> paths = site().bean(Router.class)
                .uriRoutes()
                .filter(route -> route.getHttpMethod() == HttpMethod.GET)
                .map(route -> route.getUriMatchTemplate().toPathString())
                // What a person is handed over has them, and only who may hand over gets it.
                .filter(path -> !path.endsWith("/export") && !path.equals("/api/live"))
                .distinct()
                .map(CanaryTest::filled)
                .toList();
        assertThat(paths).contains("/api/calls", "/api/calls/" + call, "/api/customers", "/api/customers/" + customer);

        for (String account : ROLES.keySet()) {
            Browser browser = as(account);
            for (String path : paths) {
                assertThat(found(browser.get(path).text(), ALL))
                        .as(ROLES.get(account) + " at " + path)
                        .isEmpty();
            }
            assertThat(browser.get("/api/tickets?member=" + MEMBER).status())
                    .as(ROLES.get(account) + " looks for a member by telephone")
                    .isEqualTo(403);
            assertThat(found(browser.get("/api/customers?phone=" + PHONE).text(), ALL))
                    .isEmpty();
        }
    }

    private static String filled(String path) {
        return path.replace("/customers/{id}", "/customers/" + customer)
                .replace("/calls/{id}", "/calls/" + call)
                .replace("/tickets/{number}", "/tickets/" + ticket)
                .replace("{selector}", "readiness")
                .replaceAll("\\{\\w+}", "1");
    }

    @Test
    void no_live_message_has_them() {
        assertThat(live).isNotEmpty();
        assertThat(live.toString()).contains(call.value());
        assertThat(found(live.toString(), ALL)).isEmpty();
    }

    @Test
    void no_line_of_the_log_has_them() {
        assertThat(LOG.list).isNotEmpty();
        String lines = LOG.list.stream()
                .map(line -> line.getFormattedMessage() + " " + line.getKeyValuePairs())
                .toList()
                .toString();
        assertThat(found(lines, ALL)).isEmpty();
    }

    @Test
    void neither_the_database_s_nor_redis_s_files_have_them_in_their_names_or_inside() throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertThat(all).anyMatch(file -> file.toString().contains("customer_phone"));
            assertThat(all).anyMatch(file -> file.toString().contains("appendonly"));
            // What is not sealed is found, so the search would find the rest.
            assertThat(all)
                    .anyMatch(file -> !found(content(file), List.of(NOTE)).isEmpty());
            for (Path file : all) {
                assertThat(found(file.toString(), ALL)).isEmpty();
                assertThat(found(content(file), SEALED)).as(file.toString()).isEmpty();
            }
        }
    }

    private static String content(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In any spelling: with blanks, dashes or brackets between the digits, with or without a country code. */
    private static List<String> found(String text, List<String> canaries) {
        String digits = text.replaceAll("[^0-9]", "");
        return canaries.stream().filter(digits::contains).toList();
    }
}
