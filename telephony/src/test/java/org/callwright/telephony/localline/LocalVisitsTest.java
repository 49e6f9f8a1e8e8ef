package org.callwright.telephony.localline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.telephony.localline.LocalSpool.ANNA;
import static org.callwright.telephony.localline.LocalSpool.ANSWERED;
import static org.callwright.telephony.localline.LocalSpool.ARRIVED;
import static org.callwright.telephony.localline.LocalSpool.ENDED;
import static org.callwright.telephony.localline.LocalSpool.FRESH;
import static org.callwright.telephony.localline.LocalSpool.MARK;
import static org.callwright.telephony.localline.LocalSpool.SUPPORT;
import static org.callwright.telephony.localline.LocalSpool.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.callwright.core.call.CallEnding;
import org.callwright.core.call.CallId;
import org.callwright.core.callerid.Caller.Presentation;
import org.callwright.core.routing.LocalVisit;
import org.callwright.core.ticket.TicketNumber;
import org.callwright.telephony.mapping.ChannelMark;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalVisitsTest {
    @TempDir
    Path folder;

    private LocalSpool local;
    private Path spool;

    @BeforeEach
    void spool() throws IOException {
        local = new LocalSpool(folder);
        spool = local.spool;
    }

    @Test
    void a_conversation_becomes_a_call_and_its_recording_that_of_its_call() throws Exception {
        Path note = local.note(line("13800138000", "allowed_not_screened", ANSWERED, "PJSIP/1001-0000002a", ""));
        Path raw = Files.write(spool.resolve("local-" + MARK + ".raw"), new byte[320]);

        local.sweep();

        assertThat(local.told).singleElement().satisfies(visit -> {
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
        local.note(line);
        local.sweep();
        local.note(line);
        local.sweep();

        assertThat(local.told)
                .hasSize(2)
                .extracting(visit -> visit.arrival().call())
                .containsOnly(local.told.getFirst().arrival().call());
        assertThat(local.told.getFirst().ending()).isEqualTo(CallEnding.AGENT_HUNG_UP);
    }

    @Test
    void whom_nobody_answered_has_abandoned() throws Exception {
        local.note(line("13800138000", "allowed", null, "", "agent"));

        local.sweep();

        assertThat(local.told).singleElement().satisfies(visit -> {
            assertThat(visit.talk()).isEmpty();
            assertThat(visit.ending()).isEqualTo(CallEnding.ABANDONED);
        });
    }

    @Test
    void a_number_that_is_not_to_be_shown_or_of_which_nobody_knows_is_not_kept() throws Exception {
        for (String presentation : List.of("prohib_passed_screen", "unavailable", "")) {
            local.note(line("13800138000", presentation, null, "", ""));
            local.sweep();
        }

        assertThat(local.told).hasSize(3).allSatisfy(visit -> {
            assertThat(visit.arrival().caller().presentation()).isEqualTo(Presentation.WITHHELD);
            assertThat(visit.arrival().caller().raw()).isEmpty();
        });
    }

    @Test
    void who_was_answered_at_a_phone_that_is_no_agents_was_answered_by_nobody_we_know() throws Exception {
        local.note(line("13800138000", "allowed", ANSWERED, "PJSIP/9999-0000002a", ""));

        local.sweep();

        assertThat(local.told).singleElement().satisfies(visit -> {
            assertThat(visit.talk()).contains(new LocalVisit.Talk(null, ANSWERED));
            assertThat(visit.ending()).isEqualTo(CallEnding.CALLER_HUNG_UP);
        });
    }

    @Test
    void who_had_an_identity_already_keeps_it() throws Exception {
        CallId known = CallId.next();
        local.note(line("13800138000", "allowed", null, "", "").replace("||end", known + "|SV261122-00009-9|end"));

        local.sweep();

        assertThat(local.told).singleElement().satisfies(visit -> {
            assertThat(visit.arrival().call()).isEqualTo(known);
            assertThat(visit.arrival().ticket()).isEqualTo(new TicketNumber("SV261122-00009-9"));
        });
    }

    @Test
    void nothing_is_lost_while_it_cannot_be_told() throws Exception {
        Path note = local.note(line("13800138000", "allowed", null, "", ""));
        local.loaded = false;
        local.sweep();
        local.loaded = true;
        local.away = true;
        local.sweep();

        assertThat(note).exists();
        local.away = false;
        local.sweep();
        assertThat(local.told).hasSize(1);
        assertThat(note).doesNotExist();
    }

    private void threeNotes() throws IOException {
        for (int i = 1; i <= 3; i++) {
            String line = line("1380013800" + i, "allowed", null, "", "");
            Files.writeString(spool.resolve("local-pbx1@1795000000." + i + ".visit"), line + "\n");
        }
    }

    private static void sweep(LocalVisits visits, ExecutorService workers, int times) throws Exception {
        for (int sweep = 1; sweep <= times; sweep++) {
            visits.sweep();
            CompletableFuture.runAsync(() -> {}, workers).get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void a_note_that_cannot_be_told_does_not_hold_up_those_that_could_not_be_while_nothing_could() throws Exception {
        threeNotes();
        try (ExecutorService workers = Executors.newSingleThreadExecutor()) {
            LocalVisits visits = local.visits(workers);
            local.away = true;
            sweep(visits, workers, 4);
            local.away = false;
            local.refused = visit -> visit.arrival().uniqueId().endsWith(".1");
            sweep(visits, workers, 3);
        }

        assertThat(local.told)
                .extracting(visit -> visit.arrival().uniqueId())
                .containsExactlyInAnyOrder("1795000000.2", "1795000000.3");
    }

    /** Two of three, of which the first two would be tried first each time. */
    @Test
    void notes_that_cannot_be_told_do_not_hold_up_those_that_can() throws Exception {
        threeNotes();
        local.refused = visit -> !visit.arrival().uniqueId().endsWith(".3");

        try (ExecutorService workers = Executors.newSingleThreadExecutor()) {
            sweep(local.visits(workers), workers, 3);
        }

        assertThat(local.told).extracting(visit -> visit.arrival().uniqueId()).containsExactly("1795000000.3");
        assertThat(spool).isDirectoryContaining("glob:**/local-pbx1@1795000000.1.visit");
        assertThat(spool).isDirectoryContaining("glob:**/local-pbx1@1795000000.2.visit");
    }

    @Test
    void a_note_that_is_being_written_is_left_until_it_is_whole() throws Exception {
        String whole = line("13800138000", "allowed", null, "", "");
        Path note = local.note(whole.substring(0, 20));
        local.sweep();
        assertThat(local.told).isEmpty();
        assertThat(note).exists();

        local.note(whole);
        local.sweep();

        assertThat(local.told).hasSize(1);
    }

    @Test
    void what_is_told_is_not_told_again_when_only_its_recording_is_left() throws Exception {
        local.note(line("13800138000", "allowed", ANSWERED, "PJSIP/1001-0000002a", ""));
        local.sweep();
        CallId call = local.told.getFirst().arrival().call();
        Files.writeString(
                spool.resolve("local-" + MARK + ".visit.told"),
                line("13800138000", "allowed", ANSWERED, "PJSIP/1001-0000002a", ""));
        Files.write(spool.resolve("local-" + MARK + ".raw"), new byte[320]);

        local.sweep();

        assertThat(local.told).hasSize(1);
        assertThat(spool.toFile().list()).containsExactly(call + "-1.raw");
    }

    @Test
    void another_pbx_notes_are_its_own_nodes_business_also_where_its_name_begins_with_ours() throws Exception {
        String line = line("13800138000", "allowed", null, "", "");
        for (String other : List.of("pbx2@1.1", "pbx1-b@1.1", "pbx1@b@1.1", "pbx@1.1", "pbx12@1.1")) {
            Files.writeString(spool.resolve("local-" + other + ".visit"), line);
        }
        Files.writeString(spool.resolve("local-pbx1@b-1.1.visit"), line);

        local.sweep();

        assertThat(local.told)
                .singleElement()
                .satisfies(visit -> assertThat(visit.arrival().uniqueId()).isEqualTo("b-1.1"));
        assertThat(spool.toFile().list()).hasSize(5);
    }

    @Test
    void the_call_of_a_channel_that_carried_no_id_is_the_one_that_a_node_may_have_opened() throws Exception {
        local.note(line("13800138000", "allowed", null, "", ""));

        local.sweep();

        assertThat(local.told)
                .singleElement()
                .satisfies(visit -> assertThat(visit.arrival().call())
                        .isEqualTo(new ChannelMark("pbx1", "1795000000.12").callOf(ARRIVED)));
    }

    @Test
    void what_is_known_of_who_has_gone_is_over_before_his_visit_is_told() throws Exception {
        local.note(line("13800138000", "allowed", ANSWERED, "PJSIP/1001-0000002a", ""));

        local.sweep();

        CallId call = local.told.getFirst().arrival().call();
        assertThat(local.steps).containsExactly("ended " + call, "servedLocally");
    }

    @Test
    void who_was_handed_over_is_told_in_the_queue_that_he_was_handed_to() throws Exception {
        String line = line("13800138000", "allowed", null, "", "").replace("|4000|", "|5|");
        local.note(line.replace("|end", "|support|end"));

        local.sweep();

        assertThat(local.told)
                .singleElement()
                .satisfies(visit -> assertThat(visit.arrival().queue()).isEqualTo(SUPPORT));
    }

    @Test
    void in_whatever_queue_he_was_that_is_no_more_he_is_told_in_that_of_the_number_dialled() throws Exception {
        String line = line("13800138000", "allowed", null, "", "");
        local.note(line.replace("|end", "|gone|end"));

        local.sweep();

        assertThat(local.told)
                .singleElement()
                .satisfies(visit -> assertThat(visit.arrival().queue()).isEqualTo(SUPPORT));
    }

    @Test
    void who_called_from_a_web_page_is_told_as_one_who_did() throws Exception {
        String line = line("13800138000", "allowed", null, "", "");
        local.note(line.replace("|end", "||yes|end"));
        local.sweep();
        local.note(line.replace("|end", "|||end"));
        local.sweep();
        local.note(line.replace("|end", "||end"));
        local.sweep();

        assertThat(local.told).extracting(visit -> visit.arrival().hint().web()).containsExactly(true, false, false);
    }
}
