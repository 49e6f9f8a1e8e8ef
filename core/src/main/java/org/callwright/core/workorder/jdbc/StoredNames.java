package org.callwright.core.workorder.jdbc;

import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Set;
import org.callwright.core.workorder.NamedAttachments;

@Singleton
final class StoredNames implements NamedAttachments {
    private final AttachmentTable attachments;

    StoredNames(AttachmentTable attachments) {
        this.attachments = attachments;
    }

    @Override
    public Set<String> among(Collection<String> ids) {
        return ids.isEmpty()
                ? Set.of()
                : attachments.findByIdIn(ids).stream()
                        .map(AttachmentTable.Row::id)
                        .collect(toSet());
    }
}
