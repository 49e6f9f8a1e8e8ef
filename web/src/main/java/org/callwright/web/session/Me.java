package org.callwright.web.session;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The signed-in person.
 *
 * @param permissions how far each reaches: OWN, TEAM, DEPARTMENT or ALL; what is not named is not allowed
 * @param agent the agent that this person is, if any
 * @param phone that agent's usual phone
 * @param notReadyReasons what may be given as the reason for taking no calls
 * @param until when the token ends
 */
@Serdeable
record Me(
        @Schema(example = "anna") String account,
        @Schema(example = "Anna Li") String name,
        @Schema(example = "{\"ticket:read\":\"OWN\"}") Map<String, String> permissions,

        @Schema(example = "[\"returns\"]") List<String> teams,
        @Schema(example = "service") @Nullable String department,
        @Nullable String agent,
        @Nullable String phone,
        List<String> notReadyReasons,
        Instant until,
        Instant serverTime) {}
