package org.callwright.web.definition;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.callwright.core.catalog.ProposalRule;
import org.callwright.core.queue.QueueId;
import org.callwright.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * @param place of several rules that fit a ticket, the lowest counts
 * @param category also for the categories below it
 * @param outcome ANSWERED or ABANDONED
 * @param disposition what is proposed; absent: what such tickets were mostly closed with
 */
@Serdeable
@Schema(name = "DispositionRule")
record ProposalRuleBody(
        @Schema(example = "hung-up") @NotNull String id,

        @Schema(example = "Nobody answered in time 未接通") @NotNull
        String name,

        @Schema(example = "10") int place,
        @Schema(example = "support") @Nullable String queue,
        @Schema(example = "kettles") @Nullable String category,
        @Schema(example = "ABANDONED") @Nullable String outcome,
        @Schema(example = "no-contact") @Nullable String disposition)
        implements DefinitionBody<ProposalRule> {
    static ProposalRuleBody of(String id, ProposalRule rule) {
        ProposalRule.Fit fits = rule.fits();
        return new ProposalRuleBody(
                id,
                rule.name(),
                rule.place(),
                fits.queue() == null ? null : fits.queue().value(),
                fits.category(),
                fits.outcome() == null ? null : fits.outcome().name(),
                rule.disposition());
    }

    @Override
    public ProposalRule content() {
        return new ProposalRule(
                name,
                place,
                new ProposalRule.Fit(
                        queue == null ? null : DefinitionBody.read("queue", () -> new QueueId(queue)),
                        category,
                        outcome == null
                                ? null
                                : ProblemException.enumerated("outcome", outcome, ProposalRule.Outcome.class)),
                disposition);
    }
}
