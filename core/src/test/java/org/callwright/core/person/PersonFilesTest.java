package org.callwright.core.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Denied;
import org.callwright.core.access.Grants;
import org.callwright.core.call.CallDetail;
import org.callwright.core.call.CallFilter;
import org.callwright.core.call.CallHistory;
import org.callwright.core.callerid.Caller;
import org.callwright.core.change.Outdated;
import org.callwright.core.change.Refused;
import org.callwright.core.customer.CustomerFields;
import org.callwright.core.customer.CustomerFile;
import org.callwright.core.customer.CustomerFiles;
import org.callwright.core.customer.CustomerFilter;
import org.callwright.core.customer.CustomerIdentity;
import org.callwright.core.customer.Customers;
import org.callwright.core.customer.Verification;
import org.callwright.core.event.EventId;
import org.callwright.core.event.Fact;
import org.callwright.core.event.InMemoryEventLog;
import org.callwright.core.hint.Hint;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.page.PageRequest;
import org.callwright.core.projection.CallTale;
import org.callwright.core.recording.RecordingStore;
import org.callwright.core.recording.Recordings;
import org.callwright.core.reveal.NumberDesk;
import org.callwright.core.routing.OfferToken;
import org.callwright.core.ticket.Tickets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonFilesTest {
    private static final String MOBILE = "+8613800000001";
    private static final String HOME = "+862155550100";
    private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");
    private static final String AUDIO = "what was said";
    private static final String EVERY_TEXT = "SELECT CONCAT_WS(' ', number, name, member, id_number_sealed, note) FROM"
            + " customer UNION ALL SELECT phone_sealed FROM customer_phone"
            + " UNION ALL SELECT external_id FROM customer_identity"
            + " UNION ALL SELECT CONCAT_WS(' ', caller_sealed, caller_index) FROM call_record"
            + " UNION ALL SELECT payload FROM call_event WHERE kind = 'CallArrived'"
            + " UNION ALL SELECT reason FROM number_reveal";

    @TempDir
    Path folder;

    private final InMemoryEventLog log = new InMemoryEventLog();
    private TestDatabase db;
    private PersonFiles persons;
    private CustomerFile li;
    private CallTale call;
    private CallTale fromHome;

    @BeforeEach
    void aCustomerWhoHasCalled() throws IOException {
        db = TestDatabase.shared();
        persons = db.bean(PersonFiles.class);
        CustomerFiles files = db.bean(CustomerFiles.class);
        li = files.create(
                Actor.SYSTEM,
                "C-1",
                new CustomerFields("王小明", "M-77", "Gold", 5L, "11010519491231002X", Verification.VERIFIED, "of Li"),
                List.of(MOBILE, HOME),
                List.of(new CustomerIdentity("shop", "U-1")));
        files.create(
                Actor.SYSTEM,
                "C-2",
                new CustomerFields("李娜", null, null, null, null, Verification.UNVERIFIED, ""),
                List.of(HOME),
                List.of());
        call = CallTale.at(log, NOON).talksWith(CallTale.ANN);
        call.happens(new Fact.CallerMatched(call.call, Fact.MatchOutcome.ONE, "phone", List.of(li.id())));
        fromHome = CallTale.at(log, NOON.plusSeconds(600)).arrives(CallTale.caller(HOME));
        fromHome.abandons();
        String path = "2026/03/14/li.wav";
        call.happens(new Fact.RecordingFinished(
                call.call, new OfferToken(9), path, Duration.ofSeconds(1), AUDIO.length(), "ab".repeat(32), 2));
        Path wav = Files.writeString(folder.resolve("li.wav"), AUDIO);
        db.bean(RecordingStore.class).take(wav, path);
    }

    private void project() {
        db.projector(log).consume(EventId.NONE, log.events());
    }

    private void end() {
        project();
        db.bean(NumberDesk.class)
                .phoneOf(Actor.SYSTEM, li.id(), li.phones().getFirst().id(), "about Li's parcel");
    }

    @Test
    void all_there_is_about_a_person_is_handed_over_in_one_file() throws IOException {
        end();
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        try (ZipArchive archive = new ZipArchive(out)) {
            persons.handOver(Actor.SYSTEM, persons.find(li.id()), archive);
        }

        Map<String, String> entries = unzipped(out.toByteArray());
        assertThat(entries).containsKeys("customer.json", "calls.json", "reveals.json");
        assertThat(entries.get("customer.json")).contains("王小明", MOBILE, HOME, "11010519491231002X", "U-1");
        assertThat(entries.get("calls.json")).contains(call.call.value(), MOBILE);
        assertThat(entries.get("calls.json")).doesNotContain(fromHome.call.value());
        assertThat(entries.get("reveals.json")).contains("about Li's parcel");
        assertThat(entries).containsEntry("recordings/" + call.call + "-9.wav", AUDIO);
        assertThat(entries.keySet()).noneMatch(name -> name.contains(MOBILE.substring(3)));
    }

    @Test
    void recordings_that_are_not_there_any_more_are_listed_and_keep_nothing_back() throws IOException {
        end();
        db.bean(RecordingStore.class).delete("2026/03/14/li.wav");
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        try (ZipArchive archive = new ZipArchive(out)) {
            persons.handOver(Actor.SYSTEM, persons.find(li.id()), archive);
        }

        Map<String, String> entries = unzipped(out.toByteArray());
        assertThat(entries).containsKeys("customer.json", "calls.json");
        assertThat(entries.get("recordings/missing.json")).contains(call.call + "-9", "2026-03-14T");
        assertThat(entries).doesNotContainKey("recordings/" + call.call + "-9.wav");
    }

    @Test
    void what_a_person_entered_when_calling_is_handed_over_and_forgotten() throws IOException {
        CallTale asked = CallTale.at(log, NOON.plusSeconds(700))
                .arrives(new Hint(true, false, null, null, "445566"))
                .abandons();
        asked.happens(new Fact.CallerMatched(asked.call, Fact.MatchOutcome.ONE, "phone", List.of(li.id())));
        end();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchive archive = new ZipArchive(out)) {
            persons.handOver(Actor.SYSTEM, persons.find(li.id()), archive);
        }
        assertThat(unzipped(out.toByteArray()).get("entered.json")).contains("445566", asked.call.value());

        persons.forget(Actor.SYSTEM, li.id(), version());

        CallDetail detail = db.bean(CallHistory.class).byId(asked.call).orElseThrow();
        assertThat(detail.hint()).isEqualTo(Hint.cameBy(true));
    }

    @Test
    void of_a_person_who_is_forgotten_nothing_is_left_but_what_was_counted() throws IOException {
        end();
        String home = db.texts("SELECT caller_sealed FROM call_record WHERE id = '" + fromHome.call + "'")
                .getFirst();

        persons.forget(Actor.SYSTEM, li.id(), version());

        CallDetail detail = db.bean(CallHistory.class).byId(call.call).orElseThrow();
        assertThat(detail.call().caller()).isEqualTo(new Caller("", null, "", Caller.Presentation.ERASED));
        assertThat(detail.call().answered()).isNotNull();
        assertThat(detail.legs()).hasSize(1);
        assertThat(detail.events().getFirst().fact())
                .isInstanceOfSatisfying(
                        Fact.CallArrived.class,
                        arrival -> assertThat(arrival.caller().presentation()).isEqualTo(Caller.Presentation.ERASED));
        assertThat(db.bean(Recordings.class).ofCall(call.call)).isEmpty();
        assertThat(db.bean(RecordingStore.class).size("2026/03/14/li.wav")).isEqualTo(-1);
        assertThat(db.bean(Tickets.class).byCall(call.call).orElseThrow().customer())
                .isEqualTo(li.id());
        assertThat(db.bean(CallHistory.class)
                        .list(new CallFilter(null, null, null, null, MOBILE), PageRequest.first(5))
                        .items())
                .isEmpty();
        assertThat(db.texts(EVERY_TEXT))
                .noneMatch(text -> text.contains("王小明")
                        || text.contains("M-77")
                        || text.contains("U-1")
                        || text.contains("Li's")
                        || text.contains("C-1"));
        assertThat(db.texts("SELECT caller_sealed FROM call_record")).containsExactlyInAnyOrder(home, null);
        assertThat(db.bean(Customers.class).idsByPhone(Set.of(MOBILE, HOME), 5)).containsOnlyKeys(HOME);
        assertThat(db.bean(CustomerFiles.class)
                        .list(CustomerFilter.ALL, PageRequest.first(5))
                        .items())
                .hasSize(1);
        assertThat(db.texts(
                        "SELECT id FROM customer WHERE id_number_index IS NOT NULL OR id_number_sealed IS NOT NULL"))
                .isEmpty();
        assertThat(db.texts("SELECT details FROM audit_entry WHERE action = 'customer.erased'"))
                .singleElement()
                .asString()
                .contains("1");
    }

    @Test
    void nobody_is_forgotten_during_a_call_or_by_who_has_not_seen_the_latest_change_or_may_not() throws IOException {
        CallTale.at(log, NOON.plusSeconds(999)).arrives();
        end();
        Actor nobody = new Actor("nobody", "Nobody", null, Set.of(), null, Grants.NONE);

        assertThatThrownBy(() -> persons.forget(Actor.SYSTEM, li.id(), version()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("going on");
        assertThatThrownBy(() -> persons.forget(Actor.SYSTEM, li.id(), version() + 1))
                .isInstanceOf(Outdated.class);
        assertThatThrownBy(() -> persons.forget(nobody, li.id(), version())).isInstanceOf(Denied.class);
        assertThatThrownBy(() ->
                        persons.handOver(nobody, persons.find(li.id()), new ZipArchive(new ByteArrayOutputStream())))
                .isInstanceOf(Denied.class);
        assertThat(db.bean(RecordingStore.class).size("2026/03/14/li.wav")).isEqualTo(AUDIO.length());
    }

    private long version() {
        return db.bean(CustomerFiles.class).byId(li.id()).orElseThrow().version();
    }

    private static Map<String, String> unzipped(byte[] zip) throws IOException {
        Map<String, String> entries = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }
}
