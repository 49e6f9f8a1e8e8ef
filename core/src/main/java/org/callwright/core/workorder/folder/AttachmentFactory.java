package org.callwright.core.workorder.folder;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import org.callwright.core.workorder.AttachmentStore;
import org.callwright.core.workorder.AttachmentSweep;
import org.callwright.core.workorder.Attachments;
import org.callwright.core.workorder.NamedAttachments;
import org.callwright.core.workorder.WorkOrderBook;
import org.callwright.core.workorder.WorkOrderDesk;

/** Wires the attachments as files in a folder, {@code callwright.attachments.folder}. */
@Factory
final class AttachmentFactory {
    @Singleton
    AttachmentStore attachmentStore(
            @Value("${callwright.attachments.folder:attachments}") Path folder,
            @Value("${callwright.attachments.max-bytes:20971520}") long mostBytes) {
        return new AttachmentFolder(folder, mostBytes);
    }

    @Singleton
    Attachments attachments(
            WorkOrderDesk desk,
            WorkOrderBook book,
            AttachmentStore store,
            @Value("${callwright.attachments.max-per-work-order:50}") int most,
            Clock clock) {
        return new Attachments(desk, book, store, most, clock);
    }

    @Singleton
    AttachmentSweep attachmentSweep(AttachmentStore store, NamedAttachments named, Clock clock) {
        return new AttachmentSweep(store, named, clock);
    }
}
