package org.callwright.telephony.localline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.callwright.core.agent.AgentDirectory;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.AgentProfile;
import org.callwright.core.call.CallEnding;
import org.callwright.core.call.CallId;
import org.callwright.core.callerid.Caller.Presentation;
import org.callwright.core.callerid.CallerIdReader;
import org.callwright.core.control.CallControl;
import org.callwright.core.privacy.SealedKind;
import org.callwright.core.privacy.Sealing;
import org.callwright.core.privacy.SealingKeys;
import org.callwright.core.queue.QueueDirectory;
import org.callwright.core.queue.QueueId;
import org.callwright.core.queue.RelaxationStep;
import org.callwright.core.queue.ServiceQueue;
import org.callwright.core.routing.LocalVisit;
import org.callwright.core.routing.Router;
import org.callwright.core.routing.RoutingStore;
import org.callwright.core.routing.Step;
import org.callwright.core.skill.SkillSet;
import org.callwright.core.ticket.TicketNumber;
import org.callwright.core.ticket.number.TicketNumbers;
import org.callwright.telephony.mapping.ChannelMark;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalVisitsTest {
    private static final Instant ARRIVED = Instant.ofEpochMilli(1_795_000_000_000L);
    private static final Instant ANSWERED = ARRIVED.plusSeconds(4);
    private static final Instant ENDED = ARRIVED.plusSeconds(60);
    private static final TicketNumber FRESH = new TicketNumber("SV261122-00001-5");
    private static final AgentId ANNA = new AgentId("anna");
    private static final ServiceQueue SUPPORT = new ServiceQueue(
            new QueueId("support"),
            "Support",
            List.of("4000"),
            List.of(new RelaxationStep(Duration.ZERO, List.of())),
            0,
            Duration.ofSeconds(20),
            Duration.ZERO,
            "default",
            true);
    private static final String MARK = "pbx1@1795000000.12";

    private static final Sealing SEALING = new Sealing(SealingKeys.fresh());

    @TempDir
    Path folder;

    private Path spool;
    private final List<LocalVisit> told = new ArrayList<>();
    private final List<String> steps = new ArrayList<>();
    private Predicate<LocalVisit> refused = visit -> false;
    private boolean away;
    private boolean loaded = true;

    @BeforeEach
    void spool() throws IOException {
        spool = Files.createDirectory(folder.resolve("monitor"));
    }

    @Test
    void a_conversation_becomes_a_call_and_its_recording_that_of_its_call() throws Exception {
        Path note = note(line("13800138000", "allowed_not_screened", ANSWERED, "PJSIP/1001-0000002a", ""));
        Path raw = Files.write(spool.resolve("local-" + MARK + ".raw"), new byte[320]);

        sweep();

        assertThat(told).singleElement().satisfies(visit -> {
            assertThat(visit.arrival().arrived()).isEqualTo(ARRIVED);
            assertThat(visit.arrival().uniqueId()).isEqualTo("1795000000.12");
            assertThat(visit.arrival().caller().e164()).isEqualTo("+8613800138000");
            assertThat(visit.arrival().queue()).isEqualTo(SUPPORT);
            assertThat(visit.arrival().ticket()).isEqualTo(FRESH);
            assertThat(visit.talk()).contains(new LocalVisit.Talk(ANNA, ANSWERED));
            assertThat(visit.ending()).isEqualTo(CallEnding.CALLER_HUNG_UP);
            assertThat(visit.ended()).isEqualTo(ENDED);
            assertThat(spool.resolve(visit.arrival().call() + "-1.raw")).exists();
        });
        assertThat(note).doesNotExist();
        assertThat(raw).doesNotExist();
    }

    @Test
    void who_dies_half_way_tells_the_same_call_again() throws Exception {
        String line = line("13800138000", "allowed", ANSWERED, "PJSIP/1001-0000002a", "agent");
        note(line);
        sweep();
        note(line);
        sweep();

        assertThat(told)
                .hasSize(2)
                .extracting(visit -> visit.arrival().call())
                .containsOnly(told.getFirst().arrival().call());
        assertThat(told.getFirst().ending()).isEqualTo(CallEnding.AGENT_HUNG_UP);
    }

    @Test
    void whom_nobody_answered_has_abandoned() throws Exception {
        note(line("13800138000", "allowed", null, "", "agent"));

        sweep();

        assertThat(told).singleElement().satisfies(visit -> {
            assertThat(visit.talk()).isEmpty();
            assertThat(visit.ending()).isEqualTo(CallEnding.ABANDONED);
        });
    }

    @Test
    void a_number_that_is_not_to_be_shown_or_of_which_nobody_knows_is_not_kept() throws Exception {
        for (String presentation : List.of("prohib_passed_screen", "unavailable", "")) {
            note(line("13800138000", presentation, null, "", ""));
            sweep();
        }

        assertThat(told).hasSize(3).allSatisfy(visit -> {
            assertThat(visit.arrival().caller().presentation()).isEqualTo(Presentation.WITHHELD);
            assertThat(visit.arrival().caller().raw()).isEmpty();
        });
    }

    @Test
    void who_was_answered_at_a_phone_that_is_no_agents_was_answered_by_nobody_we_know() throws Exception {
        note(line("13800138000", "allowed", ANSWERED, "PJSIP/9999-0000002a", ""));

        sweep();

        assertThat(told).singleElement().satisfies(visit -> {
            assertThat(visit.talk()).contains(new LocalVisit.Talk(null, ANSWERED));
            assertThat(visit.ending()).isEqualTo(CallEnding.CALLER_HUNG_UP);
        });
    }

    @Test
    void who_had_an_identity_already_keeps_it() throws Exception {
        CallId known = CallId.next();
        note(line("13800138000", "allowed", null, "", "").replace("||end", known + "|SV261122-00009-9|end"));

        sweep();

        assertThat(told).singleElement().satisfies(visit -> {
            assertThat(visit.arrival().call()).isEqualTo(known);
            assertThat(visit.arrival().ticket()).isEqualTo(new TicketNumber("SV261122-00009-9"));
        });
    }

    @Test
    void nothing_is_lost_while_it_cannot_be_told() throws Exception {
        Path note = note(line("13800138000", "allowed", null, "", ""));
        loaded = false;
        sweep();
        loaded = true;
        away = true;
        sweep();

        assertThat(note).exists();
        away = false;
        sweep();
        assertThat(told).hasSize(1);
        assertThat(note).doesNotExist();
    }

    /** Two of three, of which the first two would be tried first each time. */
    @Test
    void notes_that_cannot_be_told_do_not_hold_up_those_that_can() throws Exception {
        for (int i = 1; i <= 3; i++) {
            String line = line("1380013800" + i, "allowed", null, "", "");
            Files.writeString(spool.resolve("local-pbx1@1795000000." + i + ".visit"), line + "\n");
        }
        refused = visit -> !visit.arrival().uniqueId().endsWith(".3");

        try (ExecutorService workers = Executors.newSingleThreadExecutor()) {
            LocalVisits visits = visits(workers);
            for (int sweep = 1; sweep <= 3; sweep++) {
                visits.sweep();
                CompletableFuture.runAsync(() -> {}, workers).get(10, TimeUnit.SECONDS);
            }
        }

        assertThat(told).extracting(visit -> visit.arrival().uniqueId()).containsExactly("1795000000.3");
        assertThat(spool).isDirectoryContaining("glob:**/local-pbx1@1795000000.1.visit");
        assertThat(spool).isDirectoryContaining("glob:**/local-pbx1@1795000000.2.visit");
    }

    @Test
    void what_can_never_be_told_is_set_aside_and_keeps_nobody() throws Exception {
        List<String> strange = List.of(
                "",
                "|||",
                "x".repeat(20_000),
                line("1", "allowed", null, "", "").replace("4000", "5"));
        for (int i = 0; i < strange.size(); i++) {
            Path file = Files.writeString(spool.resolve("local-pbx1@0." + i + ".visit"), strange.get(i));
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(120)));
        }
        note(line("13800138000", "allowed", null, "", ""));

        sweep();

        assertThat(told).hasSize(1);
        assertThat(spool).isDirectoryNotContaining("glob:**.visit");
        assertThat(spool.toFile().list()).hasSize(4).allMatch(name -> name.endsWith(".visit.aside"));
    }

    @Test
    void a_note_that_is_being_written_is_left_until_it_is_whole() throws Exception {
        String whole = line("13800138000", "allowed", null, "", "");
        Path note = note(whole.substring(0, 20));
        sweep();
        assertThat(told).isEmpty();
        assertThat(note).exists();

        note(whole);
        sweep();

        assertThat(told).hasSize(1);
    }

    @Test
    void what_is_told_is_not_told_again_when_only_its_recording_is_left() throws Exception {
        note(line("13800138000", "allowed", ANSWERED, "PJSIP/1001-0000002a", ""));
        sweep();
        CallId call = told.getFirst().arrival().call();
        Files.writeString(
                spool.resolve("local-" + MARK + ".visit.told"),
                line("13800138000", "allowed", ANSWERED, "PJSIP/1001-0000002a", ""));
        Files.write(spool.resolve("local-" + MARK + ".raw"), new byte[320]);

        sweep();

        assertThat(told).hasSize(1);
        assertThat(spool.toFile().list()).containsExactly(call + "-1.raw");
    }

    @Test
    void another_pbx_notes_are_its_own_nodes_business_also_where_its_name_begins_with_ours() throws Exception {
        String line = line("13800138000", "allowed", null, "", "");
        for (String other : List.of("pbx2@1.1", "pbx1-b@1.1", "pbx1@b@1.1", "pbx@1.1", "pbx12@1.1")) {
            Files.writeString(spool.resolve("local-" + other + ".visit"), line);
        }
        Files.writeString(spool.resolve("local-pbx1@b-1.1.visit"), line);

        sweep();

        assertThat(told)
                .singleElement()
                .satisfies(visit -> assertThat(visit.arrival().uniqueId()).isEqualTo("b-1.1"));
        assertThat(spool.toFile().list()).hasSize(5);
    }

    @Test
    void the_call_of_a_channel_that_carried_no_id_is_the_one_that_a_node_may_have_opened() throws Exception {
        note(line("13800138000", "allowed", null, "", ""));

        sweep();

        assertThat(told)
                .singleElement()
                .satisfies(visit -> assertThat(visit.arrival().call())
                        .isEqualTo(new ChannelMark("pbx1", "1795000000.12").callOf(ARRIVED)));
    }

    @Test
    void what_is_known_of_who_has_gone_is_over_before_his_visit_is_told() throws Exception {
        note(line("13800138000", "allowed", ANSWERED, "PJSIP/1001-0000002a", ""));

        sweep();

        CallId call = told.getFirst().arrival().call();
        assertThat(steps).containsExactly("ended " + call, "servedLocally");
    }

    @Test
    void who_is_set_aside_has_no_number_in_the_open_and_comes_back_with_it() throws Exception {
        Path note = note(line("13800138000", "allowed", null, "", "").replace("4000", "5"));
        sweep();
        Path aside = note.resolveSibling(note.getFileName() + ".aside");
        String kept = Files.readString(aside);
        assertThat(kept).contains("|5|k1:").doesNotContain("138001");

        Files.delete(aside);
        note(kept.strip());
        sweep();
        assertThat(Files.readString(aside)).as("not sealed twice").isEqualTo(kept);

        Files.delete(aside);
        note(kept.strip().replace("|5|", "|4000|"));
        sweep();
        assertThat(told)
                .singleElement()
                .satisfies(visit -> assertThat(visit.arrival().caller().e164()).isEqualTo("+8613800138000"));
        assertThat(spool).isEmptyDirectory();
    }

    @Test
    void a_number_that_is_not_to_be_shown_is_not_kept_aside_either() throws Exception {
        Path note = note(line("13800138000", "prohib", null, "", "").replace("4000", "5"));

        sweep();

        assertThat(note.resolveSibling(note.getFileName() + ".aside")).content().contains("|5||prohib|");
    }

    @Test
    void of_what_is_no_note_only_the_shape_is_kept() throws Exception {
        Path note = note("138001 38000|Li|张|x.1");
        Files.setLastModifiedTime(note, FileTime.from(Instant.now().minusSeconds(120)));

        sweep();

        assertThat(note.resolveSibling(note.getFileName() + ".aside")).hasContent("###### #####|##|#|#.#");
    }

    @Test
    void what_was_sealed_with_a_key_that_this_node_lacks_stays_aside_as_it_is() throws Exception {
        Sealing elsewhere = new Sealing(SealingKeys.of(Map.of("k9", "1".repeat(64)), "k9", "2".repeat(64)));
        String line = line(elsewhere.seal(SealedKind.CALLER, "13800138000"), "allowed", null, "", "");
        Path note = note(line);

        sweep();

        assertThat(told).isEmpty();
        assertThat(note.resolveSibling(note.getFileName() + ".aside")).hasContent(line);
    }

    @Test
    void what_was_set_aside_is_deleted_after_its_time_whether_nodes_can_tell_anything_or_not() throws Exception {
        loaded = false;
        Path old = aside("pbx1@1.1.visit.aside", 31);
        Path oldTold = aside("pbx1@1.2.visit.told.aside", 31);
        Path young = aside("pbx1@1.3.visit.aside", 29);
        Path others = aside("pbx12@1.1.visit.aside", 31);
        Path note = aside("pbx1@1.4.visit", 31);

        sweep();

        assertThat(List.of(old, oldTold)).noneMatch(Files::exists);
        assertThat(List.of(young, others, note)).allMatch(Files::exists);
    }

    private Path aside(String name, int days) throws IOException {
        Path file = Files.writeString(spool.resolve("local-" + name), "1795000000000|5||allowed|||||||end\n");
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(days))));
    }

    @Test
    void who_was_handed_over_is_told_in_the_queue_that_he_was_handed_to() throws Exception {
        String line = line("13800138000", "allowed", null, "", "").replace("|4000|", "|5|");
        note(line.replace("|end", "|support|end"));

        sweep();

        assertThat(told)
                .singleElement()
                .satisfies(visit -> assertThat(visit.arrival().queue()).isEqualTo(SUPPORT));
    }

    @Test
    void in_whatever_queue_he_was_that_is_no_more_he_is_told_in_that_of_the_number_dialled() throws Exception {
        String line = line("13800138000", "allowed", null, "", "");
        note(line.replace("|end", "|gone|end"));

        sweep();

        assertThat(told)
                .singleElement()
                .satisfies(visit -> assertThat(visit.arrival().queue()).isEqualTo(SUPPORT));
    }

    @Test
    void who_called_from_a_web_page_is_told_as_one_who_did() throws Exception {
        String line = line("13800138000", "allowed", null, "", "");
        note(line.replace("|end", "||yes|end"));
        sweep();
        note(line.replace("|end", "|||end"));
        sweep();
        note(line.replace("|end", "||end"));
        sweep();

        assertThat(told).extracting(visit -> visit.arrival().hint().web()).containsExactly(true, false, false);
    }

    @Test
    void a_note_set_aside_keeps_that_its_caller_came_from_a_web_page() throws Exception {
        Path note = note(line("13800138000", "allowed", null, "", "")
                .replace("4000", "5")
                .replace("|end", "||yes|end"));
        sweep();
        Path aside = note.resolveSibling(note.getFileName() + ".aside");
        String kept = Files.readString(aside);
        assertThat(kept).contains("|5|k1:").doesNotContain("138001");

        Files.delete(aside);
        note(kept.strip().replace("|5|", "|4000|"));
        sweep();

        assertThat(told).singleElement().satisfies(visit -> {
            assertThat(visit.arrival().hint().web()).isTrue();
            assertThat(visit.arrival().caller().e164()).isEqualTo("+8613800138000");
        });
    }

    private Path note(String line) throws IOException {
        return Files.writeString(spool.resolve("local-" + MARK + ".visit"), line + "\n");
    }

    private static String line(String number, String presentation, @Nullable Instant answered, String by, String over) {
        return String.join(
                "|",
                Long.toString(ARRIVED.toEpochMilli()),
                "4000",
                number,
                presentation,
                answered == null ? "" : Long.toString(answered.toEpochMilli()),
                by,
                over,
                Long.toString(ENDED.toEpochMilli()),
                "",
                "",
                "end");
    }

    private void sweep() throws InterruptedException {
        try (ExecutorService workers = Executors.newSingleThreadExecutor()) {
            visits(workers).sweep();
            workers.shutdown();
            assertThat(workers.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    private LocalVisits visits(ExecutorService workers) {
        InvocationHandler answers = (proxy, method, args) -> switch (method.getName()) {
            case "servedLocally" -> {
                if (away || refused.test((LocalVisit) args[0])) {
                    yield CompletableFuture.failedFuture(new IllegalStateException("Redis is away"));
                }
                told.add((LocalVisit) args[0]);
                steps.add("servedLocally");
                yield CompletableFuture.completedFuture(new Step(true, List.of()));
            }
            case "ended" -> {
                steps.add("ended " + args[0]);
                yield CompletableFuture.completedFuture(new Step(false, List.of()));
            }
            case "liveAgents" -> CompletableFuture.completedFuture(List.of());
            default -> throw new AssertionError(method.getName());
        };
        Clock clock = Clock.fixed(ENDED.plusSeconds(100), ZoneOffset.UTC);
        RoutingStore store = stub(RoutingStore.class, answers);
        TicketNumbers tickets = now -> CompletableFuture.completedFuture(FRESH);
        VisitTeller teller = new VisitTeller(
                new Router(store, stub(CallControl.class, answers), clock),
                store,
                new OneQueue(),
                new OneAgent(),
                tickets,
                new CallerIdReader("CN"),
                SEALING,
                clock);
        return new LocalVisits("pbx1", spool, Duration.ofDays(30), teller, workers);
    }

    private static <T> T stub(Class<T> port, InvocationHandler answers) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, answers));
    }

    private final class OneQueue implements QueueDirectory {
        @Override
        public boolean loaded() {
            return loaded;
        }

        @Override
        public List<ServiceQueue> all() {
            return List.of(SUPPORT);
        }

        @Override
        public Optional<ServiceQueue> byId(QueueId id) {
            return Optional.of(SUPPORT).filter(queue -> queue.id().equals(id));
        }

        @Override
        public Optional<ServiceQueue> byDialed(String dialed) {
            return Optional.of(SUPPORT).filter(queue -> queue.dialed().contains(dialed));
        }
    }

    private static final class OneAgent implements AgentDirectory {
        private static final AgentProfile PROFILE =
                new AgentProfile(ANNA, "Anna", "1001", new SkillSet(Map.of()), true);

        @Override
        public List<AgentProfile> all() {
            return List.of(PROFILE);
        }

        @Override
        public Optional<AgentProfile> byId(AgentId id) {
            return Optional.of(PROFILE).filter(agent -> agent.id().equals(id));
        }
    }
}
