package org.callwright.core.queue.jdbc;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.callwright.core.change.Edition;
import org.callwright.core.change.Refused;
import org.callwright.core.queue.LaneId;
import org.callwright.core.queue.QueueId;
import org.callwright.core.queue.RelaxationStep;
import org.callwright.core.queue.ServiceQueue;
import org.callwright.core.skill.Skill;
import org.callwright.core.skill.SkillRequirement;
import org.callwright.core.skill.jdbc.SkillTable;

/** A queue is four tables: itself, and here its dialled numbers, its steps and what each step requires. */
@Singleton
final class QueueParts {
    private final DialedTable dialed;
    private final StepTable steps;
    private final RequirementTable requirements;
    private final SkillTable skills;

    QueueParts(DialedTable dialed, StepTable steps, RequirementTable requirements, SkillTable skills) {
        this.dialed = dialed;
        this.steps = steps;
        this.requirements = requirements;
        this.skills = skills;
    }

    /** Reads the parts of all queues, whichever are wanted: there are few. */
    List<Edition<ServiceQueue>> ofAll(List<QueueTable.Row> rows) {
        Map<QueueId, List<String>> numbers = dialed.listOrderByDialed().stream()
                .collect(groupingBy(DialedTable.Row::queueId, mapping(DialedTable.Row::dialed, toList())));
        Map<LaneId, List<SkillRequirement>> required = requirements.listOrderBySkill().stream()
                .collect(groupingBy(RequirementTable.Row::lane, mapping(RequirementTable.Row::requirement, toList())));
        Map<QueueId, List<RelaxationStep>> stepsOf = steps.listOrderByStep().stream()
                .collect(groupingBy(
                        StepTable.Row::queueId,
                        mapping(
                                row -> new RelaxationStep(row.after(), required.getOrDefault(row.lane(), List.of())),
                                toList())));
        return rows.stream()
                .map(row -> new Edition<>(
                        row.queue(numbers.getOrDefault(row.id(), List.of()), stepsOf.getOrDefault(row.id(), List.of())),
                        row.version()))
                .toList();
    }

    void check(ServiceQueue queue) {
        skills.requireKnown("steps", skillsOf(queue));
        for (DialedTable.Row row : dialed.listOrderByDialed()) {
            if (!row.queueId().equals(queue.id()) && queue.dialed().contains(row.dialed())) {
                throw Refused.state("dialed", row.dialed() + " leads to the queue " + row.queueId());
            }
        }
    }

    void know(ServiceQueue queue) {
        skills.know(skillsOf(queue));
    }

    private static List<Skill> skillsOf(ServiceQueue queue) {
        return queue.steps().stream()
                .flatMap(step -> step.requirements().stream())
                .map(SkillRequirement::skill)
                .toList();
    }

    void replace(ServiceQueue queue) {
        dialed.deleteByQueueId(queue.id());
        dialed.insertAll(queue.dialed().stream()
                .map(number -> new DialedTable.Row(number, queue.id()))
                .toList());
        steps.deleteByQueueId(queue.id());
        steps.insertAll(IntStream.range(0, queue.steps().size())
                .mapToObj(i ->
                        new StepTable.Row(queue.id(), i, queue.steps().get(i).after()))
                .toList());
        requirements.insertAll(IntStream.range(0, queue.steps().size())
                .boxed()
                .flatMap(i -> queue.steps().get(i).requirements().stream()
                        .map(one -> new RequirementTable.Row(queue.id(), i, one.skill(), one.minLevel())))
                .toList());
    }
}
