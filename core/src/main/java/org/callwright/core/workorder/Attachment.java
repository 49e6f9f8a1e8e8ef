package org.callwright.core.workorder;

import java.time.Instant;
import org.callwright.core.change.Refused;

/**
 * A file that belongs to a work order.
 *
 * @param id ours; the file is kept under it
 * @param name as somebody gave it, for showing only: hostile
 * @param mediaType what the content is, whatever the name says
 * @param sha256 of the content, hexadecimal
 */
public record Attachment(
        String id, String name, String mediaType, long bytes, String sha256, String account, Instant added) {
    public Attachment {
        if (!id.matches("[0-9A-Z]{26}")) {
            throw Refused.value("attachment", "an attachment's id has 26 of 0-9 and A-Z");
        }
    }
}
