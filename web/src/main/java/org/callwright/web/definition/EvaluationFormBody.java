package org.callwright.web.definition;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.callwright.core.quality.EvaluationForm;

/** What a service is judged by. */
@Serdeable
@Schema(name = "EvaluationForm")
record EvaluationFormBody(
        @Schema(example = "phone") @NotNull String id,
        @Schema(example = "Telephone service 电话服务") @NotNull String name,
        @NotNull List<@Valid @NotNull CriterionBody> criteria)
        implements DefinitionBody<EvaluationForm> {
    /**
     * @param weight 1 to 100, against the other criteria's
     * @param most the points of what could not be better, 1 to 100
     */
    @Serdeable
    @Schema(name = "EvaluationCriterion")
    record CriterionBody(
            @Schema(example = "greeting") @NotNull String id,

            @Schema(example = "Greets and says the name") @NotNull
            String name,

            @Schema(example = "20") int weight,
            @Schema(example = "5") int most) {}

    static EvaluationFormBody of(String id, EvaluationForm form) {
        return new EvaluationFormBody(
                id,
                form.name(),
                form.criteria().stream()
                        .map(one -> new CriterionBody(one.id(), one.name(), one.weight(), one.most()))
                        .toList());
    }

    @Override
    public EvaluationForm content() {
        return new EvaluationForm(
                name,
                criteria.stream()
                        .map(one -> new EvaluationForm.Criterion(one.id(), one.name(), one.weight(), one.most()))
                        .toList());
    }
}
