package org.callwright.core.queue;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.callwright.core.skill.SkillSet;
import org.jspecify.annotations.Nullable;

/**
 * A waiting line and how it is served.
 *
 * @param dialed the dialled numbers that lead here, as the trunk delivers them
 * @param steps at least one; each further step adds agents, it never takes a call away from those of earlier steps
 * @param priority 0 to 9; each level counts as much as {@link #PRIORITY_CREDIT} of waiting, so that nobody starves
 * @param ring how long an agent's phone rings before the offer is taken back (RONA)
 * @param wrapUp after-call time; zero: the agent is ready at once
 * @param music Asterisk's music class for the waiting, or {@code none}
 * @param recorded whether conversations are recorded
 * @param question what callers are asked before they wait; null: nothing
 * @param store the id of the store that its calls are about; null: any
 */
public record ServiceQueue(
        QueueId id,
        String name,
        List<String> dialed,
        List<RelaxationStep> steps,
        int priority,
        Duration ring,
        Duration wrapUp,
        String music,
        boolean recorded,
        @Nullable Question question,
        @Nullable String store) {
    public static final Duration PRIORITY_CREDIT = Duration.ofHours(1);

    /** Asks nothing, and serves no store in particular. */
    public ServiceQueue(
            QueueId id,
            String name,
            List<String> dialed,
            List<RelaxationStep> steps,
            int priority,
            Duration ring,
            Duration wrapUp,
            String music,
            boolean recorded) {
        this(id, name, dialed, steps, priority, ring, wrapUp, music, recorded, null, null);
    }

    public ServiceQueue {
        dialed = List.copyOf(dialed);
        steps = List.copyOf(steps);
        if (steps.isEmpty() || steps.size() > 10) {
            throw new IllegalArgumentException("queue " + id + " needs 1 to 10 steps");
        }
        if (priority < 0 || priority > 9) {
            throw new IllegalArgumentException("queue " + id + ": a priority is 0 to 9");
        }
        if (!music.matches("[A-Za-z0-9_-]{1,40}")) {
            throw new IllegalArgumentException(
                    "queue " + id + ": a music class is 1 to 40 letters, digits, '_' and '-'");
        }
    }

    public ServiceQueue dialedBy(List<String> numbers) {
        return new ServiceQueue(id, name, numbers, steps, priority, ring, wrapUp, music, recorded, question, store);
    }

    public ServiceQueue asking(@Nullable Question other) {
        return new ServiceQueue(id, name, dialed, steps, priority, ring, wrapUp, music, recorded, other, store);
    }

    public ServiceQueue ofStore(@Nullable String other) {
        return new ServiceQueue(id, name, dialed, steps, priority, ring, wrapUp, music, recorded, question, other);
    }

    /** The lanes of this queue that an agent with these skills serves, in order of steps. */
    public List<LaneId> lanesServedBy(SkillSet skills) {
        return IntStream.range(0, steps.size())
                .filter(step -> skills.meets(steps.get(step).requirements()))
                .mapToObj(step -> new LaneId(id, step))
                .toList();
    }
}
