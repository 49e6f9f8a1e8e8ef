package org.callwright.core.queue.jdbc;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.callwright.core.queue.LaneId;
import org.callwright.core.queue.QueueId;
import org.callwright.core.queue.Queues;
import org.callwright.core.queue.RelaxationStep;
import org.callwright.core.queue.ServiceQueue;
import org.callwright.core.skill.SkillRequirement;
import org.callwright.core.skill.jdbc.SkillTable;

/** A queue is four tables: itself, its dialled numbers, its steps and what each step requires. */
@Singleton
class StoredQueues implements Queues {
    private final QueueTable queues;
    private final DialedTable dialed;
    private final StepTable steps;
    private final RequirementTable requirements;
    private final SkillTable skills;

    StoredQueues(
            QueueTable queues, DialedTable dialed, StepTable steps, RequirementTable requirements, SkillTable skills) {
        this.queues = queues;
        this.dialed = dialed;
        this.steps = steps;
        this.requirements = requirements;
        this.skills = skills;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ServiceQueue> all() {
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
        return queues.listOrderById().stream()
                .map(row ->
                        row.queue(numbers.getOrDefault(row.id(), List.of()), stepsOf.getOrDefault(row.id(), List.of())))
                .toList();
    }

    @Override
    @Transactional
    public void save(ServiceQueue queue) {
        queues.put(queue.id(), QueueTable.Row.of(queue));
        dialed.deleteByQueueId(queue.id());
        dialed.insertAll(queue.dialed().stream()
                .map(number -> new DialedTable.Row(number, queue.id()))
                .toList());
        steps.deleteByQueueId(queue.id());
        steps.insertAll(IntStream.range(0, queue.steps().size())
                .mapToObj(i ->
                        new StepTable.Row(queue.id(), i, queue.steps().get(i).after()))
                .toList());
        List<RequirementTable.Row> required = IntStream.range(0, queue.steps().size())
                .boxed()
                .flatMap(i -> queue.steps().get(i).requirements().stream()
                        .map(one -> new RequirementTable.Row(queue.id(), i, one.skill(), one.minLevel())))
                .toList();
        skills.know(required.stream().map(RequirementTable.Row::skill).toList());
        requirements.insertAll(required);
    }
}
