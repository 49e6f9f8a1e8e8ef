package org.callwright.core.sample;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.callwright.core.queue.QueueId;
import org.callwright.core.queue.RelaxationStep;
import org.callwright.core.queue.ServiceQueue;
import org.callwright.core.skill.Skill;
import org.callwright.core.skill.SkillRequirement;

/** Four lines. Each lets less skilled agents help after a while. */
final class SampleQueues {
    static final Skill SUPPORT = new Skill("support");
    static final Skill SALES = new Skill("sales");
    static final Skill BILLING = new Skill("billing");
    static final Skill VIP = new Skill("vip");

    static final List<ServiceQueue> ALL = List.of(
            queue("support", "Support 售后服务", "4000", 2, step(0, need(SUPPORT, 5)), step(20, need(SUPPORT, 1))),
            queue("sales", "Sales 销售咨询", "4001", 2, step(0, need(SALES, 5)), step(30, need(SALES, 1))),
            queue(
                    "billing",
                    "Billing 账单发票",
                    "4002",
                    3,
                    step(0, need(BILLING, 6)),
                    step(20, need(BILLING, 3)),
                    step(60)),
            queue(
                    "vip",
                    "VIP 贵宾专线",
                    "4003",
                    8,
                    step(0, need(SUPPORT, 5), need(VIP, 7)),
                    step(10, need(VIP, 3)),
                    step(30, need(SUPPORT, 1))));

    private SampleQueues() {}

    private static ServiceQueue queue(String id, String name, String dialed, int priority, RelaxationStep... steps) {
        return new ServiceQueue(
                new QueueId(id),
                name,
                List.of(dialed),
                List.of(steps),
                priority,
                Duration.ofSeconds(15),
                Duration.ofSeconds(20),
                "default",
                true);
    }

    private static RelaxationStep step(int afterSeconds, SkillRequirement... requirements) {
        return new RelaxationStep(
                Duration.ofSeconds(afterSeconds), Stream.of(requirements).toList());
    }

    private static SkillRequirement need(Skill skill, int level) {
        return new SkillRequirement(skill, level);
    }
}
