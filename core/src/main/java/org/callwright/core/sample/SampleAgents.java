package org.callwright.core.sample;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.AgentProfile;
import org.callwright.core.skill.Skill;
import org.callwright.core.skill.SkillSet;

/** Twenty agents, a01 to a20 with the phones 1001 to 1020. Every fourth is versed in everything. */
final class SampleAgents {
    private static final List<String> NAMES = List.of(
            "Ann Lee 李安",
            "Bao Chen 陈宝",
            "Chun Wang 王春",
            "Dan Zhao 赵丹",
            "Emma Schmidt",
            "Fang Liu 刘芳",
            "Gang Sun 孙刚",
            "Hui Zhou 周慧",
            "Ida Novak",
            "Jing Wu 吴静",
            "Kai Zheng 郑凯",
            "Lan Feng 冯兰",
            "Marco Rossi",
            "Na Chu 褚娜",
            "Omar Haddad",
            "Ping Wei 卫平",
            "Qiang Jiang 蒋强",
            "Rui Shen 沈蕊",
            "Sofia Costa",
            "Tao Han 韩涛");

    static final List<AgentProfile> ALL =
            IntStream.rangeClosed(1, 20).mapToObj(SampleAgents::agent).toList();

    private SampleAgents() {}

    private static AgentProfile agent(int n) {
        return new AgentProfile(
                new AgentId(String.format(Locale.ROOT, "a%02d", n)),
                NAMES.get(n - 1),
                String.valueOf(1000 + n),
                new SkillSet(skills(n)),
                true);
    }

    private static Map<Skill, Integer> skills(int n) {
        return switch (n % 4) {
            case 1 ->
                Map.of(SampleQueues.SUPPORT, 9, SampleQueues.SALES, 6, SampleQueues.BILLING, 7, SampleQueues.VIP, 8);
            case 2 -> Map.of(SampleQueues.SUPPORT, 7, SampleQueues.VIP, 3);
            case 3 -> Map.of(SampleQueues.SALES, 8, SampleQueues.SUPPORT, 2);
            default -> Map.of(SampleQueues.BILLING, 8, SampleQueues.SUPPORT, 3);
        };
    }
}
