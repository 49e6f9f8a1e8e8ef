package org.callwright.core.workorder;

import com.github.f4b6a3.ulid.UlidCreator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Permission;
import org.callwright.core.change.Refused;

/**
 * Files that belong to work orders. A file is stored before it is recorded: a node that dies in between leaves a file that
 * nobody names, never a name without a file. Thread-safe; blocks.
 */
public final class Attachments {
    private static final int LONGEST_NAME = 200;

    private final WorkOrderDesk desk;
    private final WorkOrderBook book;
    private final AttachmentStore store;
    private final int most;
    private final Clock clock;

    /** @param most how many a work order may have */
    public Attachments(WorkOrderDesk desk, WorkOrderBook book, AttachmentStore store, int most, Clock clock) {
        this.desk = desk;
        this.book = book;
        this.store = store;
        this.most = most;
        this.clock = clock;
    }

    /**
     * @param name as somebody gave it: hostile, for showing only
     * @throws Refused when the work order has as many as it may have
     */
    public Attachment add(Actor who, WorkOrder order, String name, InputStream content) {
        WorkOrderDesk.require(who, Permission.WORKORDER_WRITE, order);
        // Before the file is taken; of several that come at once each is counted again when it is recorded.
        requireRoom(book.attachments(order).size(), most);
        String id = UlidCreator.getMonotonicUlid().toString();
        try {
            AttachmentStore.Content stored = store.take(id, content);
            Attachment attachment = new Attachment(
                    id,
                    shown(name),
                    stored.mediaType(),
                    stored.bytes(),
                    stored.sha256(),
                    who.account(),
                    clock.instant());
            record(who, order, attachment);
            return attachment;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void requireRoom(int there, int most) {
        if (there >= most) {
            throw Refused.state("attachments", "a work order has at most " + most + " attachments");
        }
    }

    private void record(Actor who, WorkOrder order, Attachment attachment) throws IOException {
        try {
            desk.act(who, order.number(), null, new WorkOrderCommand.Attach(attachment, most));
        } catch (RuntimeException e) {
            store.remove(attachment.id());
            throw e;
        }
    }

    /** One that belongs to that work order. */
    public Optional<Attachment> of(WorkOrder order, String id) {
        return book.attachments(order).stream()
                .filter(attachment -> attachment.id().equals(id))
                .findFirst();
    }

    /** For the caller to close. */
    public InputStream read(Attachment attachment) {
        try {
            return store.read(attachment.id());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shown(String name) {
        String plain = name.replaceAll("[\\p{Cntrl}\\p{Cf}/\\\\]", "").strip();
        String some = plain.isEmpty() ? "file" : plain;
        return some.length() > LONGEST_NAME ? some.substring(0, LONGEST_NAME) : some;
    }
}
