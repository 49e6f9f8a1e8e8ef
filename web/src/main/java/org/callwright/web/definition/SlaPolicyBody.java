package org.callwright.web.definition;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.callwright.core.queue.QueueId;
import org.callwright.core.sla.Goal;
import org.callwright.core.sla.SlaPolicy;
import org.callwright.core.ticket.TicketChannel;
import org.callwright.core.ticket.TicketState;
import org.callwright.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * @param place of several policies that fit a ticket, the lowest counts
 * @param category also for the categories below it
 * @param calendar whose hours count; absent: every hour does
 * @param targetMinutes working time by goal
 * @param pausing states whose time does not count
 */
@Serdeable
@Schema(name = "SlaPolicy")
record SlaPolicyBody(
        @Schema(example = "gold") @NotNull String id,
        @Schema(example = "Urgent tickets") @NotNull String name,
        @Schema(example = "100") int place,
        @Schema(example = "support") @Nullable String queue,
        @Nullable String category,
        @Schema(example = "1") @Nullable Integer priority,
        @Schema(example = "PHONE") @Nullable String channel,
        @Schema(example = "shanghai-office") @Nullable String calendar,

        @Schema(example = "{\"FIRST_RESPONSE\":5,\"OWN\":15,\"RESOLVE\":480}") @NotNull
        Map<String, Long> targetMinutes,

        @Schema(example = "[\"WAITING_CUSTOMER\"]") @NotNull List<String> pausing,
        @Schema(example = "80") int warnPercent,
        @NotNull List<@Valid EscalationBody> escalations)
        implements DefinitionBody<SlaPolicy> {
    /** @param moment WARNING or BREACH */
    @Serdeable
    @Schema(name = "SlaEscalation")
    record EscalationBody(
            @Schema(example = "RESOLVE") @NotNull String goal,
            @Schema(example = "BREACH") @NotNull String moment,
            @Schema(example = "leads") @Nullable String team,
            @Nullable String department) {}

    static SlaPolicyBody of(String id, SlaPolicy policy) {
        Map<String, Long> targets = new TreeMap<>();
        policy.targets().forEach((goal, target) -> targets.put(goal.name(), target.toMinutes()));
        SlaPolicy.Fit fits = policy.fits();
        return new SlaPolicyBody(
                id,
                policy.name(),
                policy.place(),
                fits.queue() == null ? null : fits.queue().value(),
                fits.category(),
                fits.priority(),
                fits.channel() == null ? null : fits.channel().name(),
                policy.calendar(),
                targets,
                policy.pausing().stream().map(Enum::name).sorted().toList(),
                policy.warnPercent(),
                policy.escalations().stream()
                        .map(one -> new EscalationBody(
                                one.goal().name(), one.moment().name(), one.team(), one.department()))
                        .toList());
    }

    @Override
    public SlaPolicy content() {
        Map<Goal, Duration> targets = new EnumMap<>(Goal.class);
        targetMinutes.forEach((goal, minutes) -> targets.put(
                ProblemException.enumerated("targetMinutes", goal, Goal.class),
                DefinitionBody.minutes("targetMinutes", minutes)));
        return new SlaPolicy(
                name,
                place,
                new SlaPolicy.Fit(
                        queue == null ? null : DefinitionBody.read("queue", () -> new QueueId(queue)),
                        category,
                        priority,
                        channel == null ? null : ProblemException.enumerated("channel", channel, TicketChannel.class)),
                calendar,
                targets,
                pausing.stream()
                        .map(state -> ProblemException.enumerated("pausing", state, TicketState.class))
                        .collect(Collectors.toSet()),
                warnPercent,
                escalations.stream()
                        .map(one -> new SlaPolicy.Escalation(
                                ProblemException.enumerated("goal", one.goal(), Goal.class),
                                ProblemException.enumerated("moment", one.moment(), SlaPolicy.Moment.class),
                                one.team(),
                                one.department()))
                        .toList());
    }
}
