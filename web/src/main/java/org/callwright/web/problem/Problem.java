package org.callwright.web.problem;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An error as RFC 9457 wants it.
 *
 * @param field the field or parameter that is wrong
 * @param legal the values that it may have
 * @param id of an unexpected error: the log has the same id
 */
@Serdeable
@Schema(name = "Problem")
public record Problem(
        @Schema(example = "urn:callwright:problem:invalid-value")
        String type,

        @Schema(example = "Bad Request") String title,

        @Schema(example = "400") int status,

        @Schema(example = "'NAPPING' is not a reason") String detail,

        @Schema(example = "reason") @Nullable String field,

        @Schema(example = "[\"BREAK\",\"LUNCH\"]") @Nullable List<String> legal,

        @Nullable String id) {}
