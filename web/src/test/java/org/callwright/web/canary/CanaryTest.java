package org.callwright.web.canary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.callwright.web.fixture.Browser;
import org.callwright.web.fixture.WholeSite;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Numbers that nobody else has are put wherever numbers can come in, and then looked for wherever they could come out, in
 * any spelling: what is searched is searched by its digits alone.
 */
class CanaryTest {
    private static final Set<Canary> HIDDEN = Canary.of(Canary.Kind.SEALED, Canary.Kind.TEXT);
    private static final Set<Canary> SEALED = Canary.of(Canary.Kind.SEALED);
    private static final Set<Canary> SHOWN = Canary.of(Canary.Kind.OURS, Canary.Kind.CODE);

    private static @Nullable WholeSite started;
    private static @Nullable CanarySite put;
    private static Path data = Path.of("");

    @BeforeAll
    static void putThemIn(@TempDir Path folder) {
        data = folder;
        started = WholeSite.start(folder);
        put = CanarySite.in(started);
    }

    @AfterAll
    static void stop() throws Exception {
        Objects.requireNonNull(started).close();
    }

    private static WholeSite site() {
        return Objects.requireNonNull(started);
    }

    private static CanarySite canaries() {
        return Objects.requireNonNull(put);
    }

    private static Browser as(String account) {
        return site().stranger().signedInAs(account, "agents");
    }

    @Test
    void they_are_there_to_be_found() {
        Browser admin = site().stranger().signedInAs("admin", "admin");
        Set<Canary> found = EnumSet.noneOf(Canary.class);
        for (String path : canaries().paths()) {
            found.addAll(Canary.in(AnswerText.of(admin.get(path)), EnumSet.allOf(Canary.class)));
        }
        found.addAll(Canary.in(
                AnswerText.of(admin.get("/api/customers/" + canaries().customer() + "/export")),
                EnumSet.allOf(Canary.class)));

        // What is kept of these is a code's or a file's alone; nobody is shown it.
        assertThat(EnumSet.complementOf(EnumSet.copyOf(found)))
                .containsExactlyInAnyOrder(Canary.IMPORT_CELL, Canary.IMPORT_COLUMN, Canary.ANSWER);
    }

    @Test
    void each_answer_that_has_them_stands_in_the_audit_which_has_none() {
        Browser admin = site().stranger().signedInAs("admin", "admin");
        Set<String> unnoted = new TreeSet<>();
        Set<Canary> noted = EnumSet.noneOf(Canary.class);
        for (String path : canaries().paths()) {
            long before = newestNote(admin);
            Set<Canary> found = Canary.in(AnswerText.of(admin.get(path)), HIDDEN);
            if (!found.isEmpty() && newestNote(admin) == before) {
                unnoted.add(path + " " + found);
            }
            noted.addAll(found);
        }

        assertThat(unnoted).isEmpty();
        assertThat(noted).contains(Canary.PHONE, Canary.NOTE, Canary.SUBJECT);
        String trail = admin.get("/api/audit?action=phone.shown&limit=200").text();
        assertThat(Canary.in(trail, EnumSet.allOf(Canary.class))).isEmpty();
    }

    @Test
    void an_answer_that_is_given_again_is_noted_again() {
        Browser admin = site().stranger().signedInAs("admin", "admin");
        String opening = "{\"channel\":\"MANUAL\",\"subject\":\"call 13900001111\"}";
        String[] once = {"Content-Type", "application/json", "Idempotency-Key", "noted-twice"};
        long before = newestNote(admin);

        assertThat(admin.post("/api/tickets", opening, once).text()).contains("13900001111");
        long first = newestNote(admin);
        String ticket = newest(admin).at("/subjectId").asText();
        assertThat(admin.post("/api/tickets", opening, once).text()).contains("13900001111");

        assertThat(first).isGreaterThan(before);
        assertThat(newestNote(admin)).isGreaterThan(first);
        assertThat(ticket).isNotEmpty();
        assertThat(newest(admin).at("/subjectId").asText()).isEqualTo(ticket);
    }

    private static long newestNote(Browser admin) {
        return newest(admin).at("/seq").asLong();
    }

    private static JsonNode newest(Browser admin) {
        return admin.get("/api/audit?action=phone.shown&limit=1").json().at("/items/0");
    }

    @Test
    void no_answer_has_them_whoever_asks_and_every_address_has_one() {
        Set<String> unanswered = new TreeSet<>(canaries().paths());
        for (String account : CanarySite.ROLES.keySet()) {
            Browser browser = as(account);
            for (String path : canaries().paths()) {
                Browser.Answer answer = browser.get(path);
                assertThat(Canary.in(AnswerText.of(answer), HIDDEN))
                        .as(CanarySite.ROLES.get(account) + " at " + path)
                        .isEmpty();
                // Without an Asterisk the node is not well.
                if (answer.status() == (path.startsWith("/health") ? 503 : 200)) {
                    unanswered.remove(path);
                }
            }
            String looked =
                    browser.get("/api/customers?phone=" + Canary.PHONE.number()).text();
            assertThat(Canary.in(looked, HIDDEN)).isEmpty();
        }
        assertThat(unanswered).isEmpty();
    }

    @Test
    void what_the_business_says_of_itself_and_codes_are_shown_as_they_are() {
        Set<Canary> found = EnumSet.noneOf(Canary.class);
        for (String account : CanarySite.ROLES.keySet()) {
            Browser browser = as(account);
            canaries().paths().forEach(path -> found.addAll(Canary.in(AnswerText.of(browser.get(path)), SHOWN)));
        }

        assertThat(found).isEqualTo(SHOWN);
    }

    @Test
    void no_live_message_has_them() {
        assertThat(canaries().live()).contains(canaries().call().value());
        assertThat(Canary.in(canaries().live(), HIDDEN)).isEmpty();
    }

    @Test
    void no_line_of_the_log_has_them() {
        assertThat(canaries().log()).isNotEmpty();
        assertThat(Canary.in(canaries().log(), EnumSet.allOf(Canary.class))).isEmpty();
    }

    @Test
    void no_webhook_tells_them() throws SQLException {
        String told = canaries().told();

        assertThat(told).contains("ticket.resolved");
        assertThat(Canary.in(told, EnumSet.allOf(Canary.class))).isEmpty();
    }

    @Test
    void neither_the_database_s_nor_redis_s_files_have_them_in_their_names_or_inside() throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertThat(all).anyMatch(file -> file.toString().contains("customer_phone"));
            assertThat(all).anyMatch(file -> file.toString().contains("appendonly"));
            assertThat(all).anyMatch(file -> file.toString().contains("attachments"));
            // What is not sealed is found, so the search would find the rest.
            assertThat(all)
                    .anyMatch(file ->
                            !Canary.in(content(file), EnumSet.of(Canary.NOTE)).isEmpty());
            for (Path file : all) {
                assertThat(Canary.in(file.toString(), EnumSet.allOf(Canary.class)))
                        .isEmpty();
                assertThat(Canary.in(content(file), SEALED)).as(file.toString()).isEmpty();
            }
        }
    }

    /** By somebody who may do all that the administrator may, but to whom much of it is shown with stars. */
    @Test
    void what_is_sent_back_as_it_was_read_leaves_what_is_stored_as_it_is() {
        Browser admin = site().stranger().signedInAs("admin", "admin");
        Browser other = whoDoesNotSeeNumbers(admin);
        Map<String, String> places = new HashMap<>(canaries().changed());
        places.put("/api/views/{id}", ownView(other));
        Set<Canary> kept = EnumSet.noneOf(Canary.class);
        places.forEach((template, path) -> {
            ReadForm stored = ReadForm.at(template, path, admin);
            ReadForm read = ReadForm.at(template, path, other);
            assertThat(Canary.in(read.body().toString(), HIDDEN)).as(path).isEmpty();
            Browser.Answer sent = other.send(
                    path.matches("/api/(tickets|work-orders|returns)/.*") ? "PATCH" : "PUT",
                    path,
                    read.body().toString(),
                    "Content-Type",
                    "application/json",
                    "If-Match",
                    read.version());
            assertThat(sent.status()).as(path + ": " + sent.text()).isEqualTo(200);
            assertThat(ReadForm.at(template, path, admin).kept()).as(path).isEqualTo(stored.kept());
            kept.addAll(Canary.in(stored.body().toString(), HIDDEN));
        });

        assertThat(kept)
                .contains(
                        Canary.CUSTOMER_NAME,
                        Canary.NOTE,
                        Canary.MEMBER,
                        Canary.ORDER_MEMBER,
                        Canary.SUBJECT,
                        Canary.WORK_ORDER,
                        Canary.CONTACT,
                        Canary.VIEW);
    }

    private static Browser whoDoesNotSeeNumbers(Browser admin) {
        Browser.Answer changed = admin.put(
                "/api/accounts/supervisor",
                "{\"account\":\"supervisor\",\"name\":\"Sue\",\"roles\":[\"admin\",\"supervisor\"],\"teams\":[],\"enabled\":true}",
                "Content-Type",
                "application/json",
                "If-Match",
                String.valueOf(admin.get("/api/accounts/supervisor").header("ETag")));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        return site().stranger().signedInAs("supervisor", "supervisor");
    }

    /** Nobody changes another's. */
    private static String ownView(Browser browser) {
        Browser.Answer kept = browser.post(
                "/api/views",
                "{\"name\":\"%s\",\"shared\":true,\"query\":{\"text\":\"%s\"}}"
                        .formatted(Canary.VIEW.text(), Canary.VIEW_TEXT.text()));
        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
        return String.valueOf(kept.header("Location"));
    }

    private static String content(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
