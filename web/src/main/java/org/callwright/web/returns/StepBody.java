package org.callwright.web.returns;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What the person has to say about a step. */
@Serdeable
@Schema(name = "ReturnStep")
record StepBody(
        @Schema(example = "both whole") @Nullable @Size(max = 500)
        String note) {
    String text() {
        return note == null ? "" : note;
    }
}
