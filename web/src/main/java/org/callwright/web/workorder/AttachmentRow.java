package org.callwright.web.workorder;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.callwright.core.workorder.Attachment;
import org.callwright.web.privacy.ShownText;

/** @param mediaType what the content is, whatever the name says */
@Serdeable
@Schema(name = "Attachment")
record AttachmentRow(
        @Schema(example = "01KB0WQ6V5K8Z2N4T6R8X0Y1A3") String id,
        @Schema(example = "seal.jpg") String name,
        @Schema(example = "image/jpeg") String mediaType,
        long bytes,
        String sha256,
        @Schema(example = "bob") String account,
        Instant added) {
    static AttachmentRow of(Attachment attachment, boolean unmasked) {
        return new AttachmentRow(
                attachment.id(),
                ShownText.of(attachment.name(), unmasked),
                attachment.mediaType(),
                attachment.bytes(),
                attachment.sha256(),
                attachment.account(),
                attachment.added());
    }
}
