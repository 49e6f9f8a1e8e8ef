package org.callwright.web.quality;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.callwright.core.quality.Evaluation;
import org.callwright.web.privacy.ShownText;
import org.jspecify.annotations.Nullable;

/**
 * A judgement of an agent's service.
 *
 * @param agent whose work was judged
 * @param score 0 to 100
 * @param note what the reviewer wrote
 * @param withdrawn since when it does not count any more
 */
@Serdeable
@Schema(name = "Evaluation")
public record EvaluationRow(
        @Schema(example = "17") long id,
        @Schema(example = "phone") String form,
        long formVersion,
        @Schema(example = "SV260314-00042-0") String ticket,

        @Schema(example = "01KB0WQ6V5K8Z2N4T6R8X0Y1A3") @Nullable
        String call,

        @Schema(example = "anna") String agent,
        @Schema(example = "82.5") double score,
        @Schema(example = "quinn") String reviewer,
        String note,
        Instant given,
        @Nullable Instant withdrawn,
        List<MarkRow> marks) {
    /** @param points absent: it did not apply */
    @Serdeable
    @Schema(name = "EvaluationMark")
    public record MarkRow(
            @Schema(example = "greeting") String criterion,
            String name,
            int weight,
            int most,
            @Schema(example = "4") @Nullable Integer points) {}

    public static EvaluationRow of(Evaluation evaluation, boolean unmasked) {
        return new EvaluationRow(
                evaluation.id(),
                evaluation.form(),
                evaluation.formVersion(),
                evaluation.ticket().value(),
                evaluation.call() == null ? null : evaluation.call().value(),
                evaluation.agent().value(),
                evaluation.score() / 100.0,
                evaluation.reviewer(),
                ShownText.of(evaluation.note(), unmasked),
                evaluation.given(),
                evaluation.withdrawn(),
                evaluation.marks().stream()
                        .map(mark -> new MarkRow(
                                mark.criterion().id(),
                                mark.criterion().name(),
                                mark.criterion().weight(),
                                mark.criterion().most(),
                                mark.points()))
                        .toList());
    }
}
