package org.callwright.launcher.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallId;
import org.callwright.core.callerid.Caller;
import org.callwright.core.queue.QueueId;
import org.callwright.core.queue.RelaxationStep;
import org.callwright.core.queue.ServiceQueue;
import org.callwright.core.routing.AgentSession;
import org.callwright.core.routing.Arrival;
import org.callwright.core.skill.Skill;
import org.callwright.core.skill.SkillRequirement;
import org.callwright.core.skill.SkillSet;
import org.callwright.core.ticket.TicketNumber;

/**
 * A big site: 200 skills, 100 queues that need two of them each, 5,000 agents who are trained for four queues and also
 * serve whatever else these skills suffice for. Five departments with no skill in common. The same every time.
 */
final class MatchWorld {
    static final int DEPARTMENTS = 5;
    static final int QUEUES = 100;
    static final int SKILLS = 200;
    static final int AGENTS = 5_000;
    static final int WAITING = 10_000;

    private static final int QUEUES_EACH = QUEUES / DEPARTMENTS;
    private static final int SKILLS_EACH = SKILLS / DEPARTMENTS;
    private static final int AGENTS_EACH = AGENTS / DEPARTMENTS;
    private static final int TRAINED_FOR = 4;

    private final Random random = new Random(42);
    private final List<ServiceQueue> queues =
            IntStream.range(0, QUEUES).mapToObj(this::queue).toList();
    private final List<AgentSession> agents =
            IntStream.range(0, AGENTS).mapToObj(this::agent).toList();
    private int tickets;

    List<AgentSession> agents() {
        return agents;
    }

    List<AgentSession> agentsOf(int department) {
        return agents.subList(department * AGENTS_EACH, (department + 1) * AGENTS_EACH);
    }

    ServiceQueue queueNumber(int number) {
        return queues.get(number);
    }

    ServiceQueue queue(QueueId id) {
        return queues.get(
                Integer.parseInt(id.value(), "queue".length(), id.value().length(), 10));
    }

    List<ServiceQueue> queuesOf(int department) {
        return queues.subList(department * QUEUES_EACH, (department + 1) * QUEUES_EACH);
    }

    double lanesPerAgent() {
        return agents.stream().mapToInt(agent -> agent.lanes().size()).average().orElseThrow();
    }

    Arrival arrival(ServiceQueue queue, Instant at) {
        CallId call = CallId.next();
        Caller caller = new Caller("+8613800000001", "+8613800000001", "", Caller.Presentation.KNOWN);
        TicketNumber ticket = new TicketNumber("B-" + ++tickets);
        return new Arrival(
                call, "pbx1", "PJSIP/carrier-" + tickets, "pbx1-" + tickets, caller, "4000", queue, ticket, at);
    }

    private ServiceQueue queue(int number) {
        int firstSkill = number / QUEUES_EACH * SKILLS_EACH;
        List<SkillRequirement> needs = Stream.of(number % QUEUES_EACH * 2, random.nextInt(SKILLS_EACH))
                .distinct()
                .map(skill -> new SkillRequirement(new Skill("skill" + (firstSkill + skill)), 3))
                .toList();
        return new ServiceQueue(
                new QueueId("queue" + number),
                "Queue " + number,
                List.of(),
                List.of(new RelaxationStep(Duration.ZERO, needs)),
                number % 3,
                Duration.ofSeconds(20),
                Duration.ZERO,
                "default",
                true);
    }

    private AgentSession agent(int number) {
        List<ServiceQueue> ofDepartment = queuesOf(number / AGENTS_EACH);
        SkillSet skills = new SkillSet(IntStream.range(0, TRAINED_FOR)
                .mapToObj(i -> ofDepartment.get((number + i * 7) % QUEUES_EACH))
                .flatMap(queue -> queue.steps().getFirst().requirements().stream())
                .map(SkillRequirement::skill)
                .distinct()
                .collect(Collectors.toMap(skill -> skill, skill -> 5)));
        return new AgentSession(
                new AgentId("agent" + number),
                "phone" + number,
                queues.stream()
                        .flatMap(queue -> queue.lanesServedBy(skills).stream())
                        .toList());
    }
}
