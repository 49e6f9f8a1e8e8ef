package org.callwright.web.ticket;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ticket's disposition: the confirmed one, which is stored, and the proposed one, which is not.
 *
 * @param confirmed what somebody has said it is
 * @param proposed absent when there is a confirmed one, or nothing to go by
 * @param choices those that fit the ticket's category, in their order
 * @param version of the ticket, as the ETag has it
 */
@Serdeable
@Schema(name = "TicketOutcome")
public record TicketOutcome(
        @Schema(example = "SV260314-00042-0") String ticket,
        @Nullable Choice confirmed,
        @Nullable Proposed proposed,
        List<Choice> choices,
        @Schema(example = "3") long version) {
    @Serdeable
    @Schema(name = "DispositionChoice")
    public record Choice(
            @Schema(example = "repaired") String id,
            @Schema(example = "Repaired 已修好") String name) {}

    /**
     * @param reason RULE, HABIT or ONLY_ONE
     * @param rule the id of the rule that says so
     * @param because in words
     */
    @Serdeable
    @Schema(name = "ProposedDisposition")
    public record Proposed(
            @Schema(example = "repaired") String id,
            @Schema(example = "Repaired 已修好") String name,
            @Schema(example = "HABIT") String reason,
            @Schema(example = "kettles-habit") @Nullable String rule,

            @Schema(example = "38 of the latest 51 such tickets were closed with it")
            String because) {}
}
