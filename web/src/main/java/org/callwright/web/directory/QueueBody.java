package org.callwright.web.directory;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.callwright.core.org.PlaceId;
import org.callwright.core.queue.Question;
import org.callwright.core.queue.QueueId;
import org.callwright.core.queue.RelaxationStep;
import org.callwright.core.queue.ServiceQueue;
import org.callwright.core.skill.Skill;
import org.callwright.core.skill.SkillRequirement;
import org.jspecify.annotations.Nullable;

/**
 * @param dialed the numbers that lead here, as the trunk delivers them
 * @param steps who may take a call, and after which waiting who else; the first after no waiting
 * @param priority each level counts as much as an hour of waiting
 * @param ringSeconds how long a phone rings before the call is offered to somebody else
 * @param music Asterisk's music class, or {@code none}
 * @param store the id of the store that its calls are about, if any: tickets that calls open in it are that store's
 * @param asks what callers are asked for before they wait, the number of a ticket or an order; absent: nothing
 */
@Serdeable
@Schema(name = "ServiceQueue")
record QueueBody(
        @Schema(example = "support") @NotNull String id,

        @Schema(example = "Support 售后") @NotBlank @Size(max = 120)
        String name,

        @Schema(example = "[\"4001\"]") @NotNull
        List<
                        @Pattern(
                                regexp = "[0-9A-Za-z+*#_.-]{1,40}",
                                message = "is 1 to 40 digits, letters, '+', '*' and '#'")
                        String>
                dialed,

        @NotNull @Valid @Size(min = 1, max = 10) List<Step> steps,
        @Schema(example = "0") @Min(0) @Max(9) int priority,
        @Schema(example = "20") @Min(1) @Max(600) int ringSeconds,
        @Schema(example = "30") @Min(0) @Max(86_400) int wrapUpSeconds,

        @Schema(example = "default")
        @NotNull
        @Pattern(regexp = "[A-Za-z0-9_-]{1,40}", message = "is 1 to 40 letters, digits, '_' and '-'")
        String music,

        boolean recorded,
        @Nullable @Valid Asks asks,

        @Schema(example = "nanjing-road") @Nullable @Pattern(regexp = PlaceId.LEGAL, message = Bodies.ID)
        String store) {
    /**
     * @param sound of Asterisk's sounds, without its ending
     * @param digits how many are taken at most
     * @param seconds how long the next digit is waited for
     * @param tries how often it is asked while nothing is keyed in
     */
    @Serdeable
    @Schema(name = "QueueQuestion")
    record Asks(
            @Schema(example = "callwright/which-order")
            @NotNull
            @Size(max = 80)
            @Pattern(regexp = Question.SOUND, message = "is letters, digits, '_' and '-', in folders perhaps")
            String sound,

            @Schema(example = "20") @Min(1) @Max(Question.MOST_DIGITS)
            int digits,

            @Schema(example = "5") @Min(1) @Max(Question.LONGEST_SECONDS)
            int seconds,

            @Schema(example = "1") @Min(1) @Max(Question.MOST_TRIES)
            int tries) {
        static Asks of(Question question) {
            return new Asks(question.sound(), question.digits(), Math.toIntExact(question.seconds()), question.tries());
        }

        Question question() {
            return new Question(sound, digits, Duration.ofSeconds(seconds), tries);
        }
    }

    /** @param skills the lowest level, 1 to 10, by skill; empty: anybody */
    @Serdeable
    @Schema(name = "QueueStep")
    record Step(
            @Schema(example = "0") @Min(0) @Max(86_400) int afterSeconds,
            @Schema(example = "{\"refunds\":5}") @NotNull Map<String, Integer> skills) {
        static Step of(RelaxationStep step) {
            Map<String, Integer> skills = new TreeMap<>();
            step.requirements().forEach(one -> skills.put(one.skill().name(), one.minLevel()));
            return new Step(Math.toIntExact(step.after().toSeconds()), skills);
        }

        RelaxationStep step() {
            return new RelaxationStep(
                    Duration.ofSeconds(afterSeconds),
                    new TreeMap<>(skills)
                            .entrySet().stream()
                                    .map(one -> new SkillRequirement(new Skill(one.getKey()), one.getValue()))
                                    .toList());
        }
    }

    static QueueBody of(ServiceQueue queue) {
        return new QueueBody(
                queue.id().value(),
                queue.name(),
                queue.dialed(),
                queue.steps().stream().map(Step::of).toList(),
                queue.priority(),
                Math.toIntExact(queue.ring().toSeconds()),
                Math.toIntExact(queue.wrapUp().toSeconds()),
                queue.music(),
                queue.recorded(),
                queue.question() == null ? null : Asks.of(queue.question()),
                queue.store());
    }

    ServiceQueue queue() {
        QueueId queue = Bodies.read("id", () -> new QueueId(id));
        List<RelaxationStep> relaxation =
                Bodies.read("steps", () -> steps.stream().map(Step::step).toList());
        if (!relaxation.getFirst().after().isZero()) {
            throw Bodies.wrong("steps", "the first step is after 0 seconds");
        }
        return Bodies.read(
                "steps",
                () -> new ServiceQueue(
                        queue,
                        name,
                        dialed,
                        relaxation,
                        priority,
                        Duration.ofSeconds(ringSeconds),
                        Duration.ofSeconds(wrapUpSeconds),
                        music,
                        recorded,
                        asks == null ? null : asks.question(),
                        store));
    }
}
