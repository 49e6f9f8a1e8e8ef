package org.callwright.core.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.callwright.core.access.Actor;
import org.callwright.core.change.Refused;
import org.callwright.core.ticket.DeskStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AttachmentsTest {
    private static final int MOST = 3;

    private final Shelf shelf = new Shelf();
    private DeskStage stage;
    private WorkOrderBook book;
    private Attachments attachments;
    private WorkOrder order;

    @BeforeEach
    void aJob() {
        WorkOrderStage jobs = new WorkOrderStage();
        stage = jobs.tickets;
        book = jobs.book;
        order = jobs.make(stage.open("broken kettle").number(), "mend the kettle");
        attachments = new Attachments(jobs.desk, book, shelf, MOST, stage.clock);
    }

    private Attachment add() {
        return attachments.add(
                Actor.SYSTEM, order, "seal.jpg", new ByteArrayInputStream("x".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_work_order_has_so_many_attachments_and_no_more_however_many_come_at_once() throws Exception {
        Callable<Boolean> attempt = () -> {
            try {
                add();
                return true;
            } catch (Refused e) {
                return false;
            }
        };
        List<Boolean> added = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> one : threads.invokeAll(Collections.nCopies(8, attempt), 60, TimeUnit.SECONDS)) {
                added.add(one.get());
            }
        }

        assertThat(added).filteredOn(Boolean::booleanValue).hasSize(MOST);
        assertThat(book.attachments(order)).hasSize(MOST);
        assertThat(shelf.files).as("what was refused is not kept").hasSize(MOST);
        assertThatThrownBy(this::add)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("attachments"))
                .hasMessageContaining("at most 3");
    }

    @Test
    void only_files_that_no_work_order_names_are_swept() throws IOException {
        String named = add().id();
        String left = "01KB0WQ6V5K8Z2N4T6R8X0Y1A3";
        shelf.take(left, InputStream.nullInputStream());
        AttachmentSweep sweep = new AttachmentSweep(shelf, stage.db.bean(NamedAttachments.class), stage.clock);

        assertThat(sweep.look()).isEqualTo(1);
        assertThat(sweep.look()).isZero();

        assertThat(shelf.files).containsOnlyKeys(named);
        assertThat(shelf.before).isEqualTo(stage.now().minus(Duration.ofHours(1)));
    }

    /** Files in memory, all of them old. */
    private static final class Shelf implements AttachmentStore {
        private final Map<String, byte[]> files = new ConcurrentHashMap<>();
        private Instant before = Instant.EPOCH;

        @Override
        public Content take(String id, InputStream content) throws IOException {
            files.put(id, content.readAllBytes());
            return new Content(1, "0".repeat(64), "text/plain");
        }

        @Override
        public InputStream read(String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void remove(String id) {
            files.remove(id);
        }

        @Override
        public List<String> sweep(Instant then, int most, NamedAttachments named) {
            before = then;
            Set<String> kept = named.among(files.keySet());
            List<String> removed =
                    files.keySet().stream().filter(id -> !kept.contains(id)).toList();
            removed.forEach(files::remove);
            return removed;
        }
    }
}
