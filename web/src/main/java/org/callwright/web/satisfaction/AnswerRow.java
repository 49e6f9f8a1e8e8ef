package org.callwright.web.satisfaction;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.callwright.core.satisfaction.Answer;
import org.jspecify.annotations.Nullable;

/**
 * A customer's answer.
 *
 * @param survey CSAT or NPS
 * @param score CSAT 1 to 5, NPS 0 to 10
 * @param agent whose work was judged
 */
@Serdeable
@Schema(name = "SatisfactionAnswer")
public record AnswerRow(
        long id,
        @Schema(example = "survey-tool") String source,
        @Schema(example = "CSAT") String survey,
        @Schema(example = "5") int score,
        @Schema(example = "SV260314-00042-0") String ticket,

        @Schema(example = "01KB0WQ6V5K8Z2N4T6R8X0Y1A3") @Nullable
        String call,

        @Schema(example = "anna") @Nullable String agent,
        Instant given) {
    public static AnswerRow of(Answer answer) {
        return new AnswerRow(
                answer.id(),
                answer.source(),
                answer.survey().name(),
                answer.score(),
                answer.ticket().value(),
                answer.call() == null ? null : answer.call().value(),
                answer.agent() == null ? null : answer.agent().value(),
                answer.given());
    }
}
