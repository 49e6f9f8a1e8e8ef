package org.callwright.core.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.AgentProfile;
import org.callwright.core.queue.Question;
import org.callwright.core.queue.RelaxationStep;
import org.callwright.core.queue.ServiceQueue;
import org.callwright.core.skill.Skill;
import org.callwright.core.skill.SkillSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectoryTest {
    @Test
    void theExampleInTheDocumentsIsOne() throws IOException {
        Directory example = Directory.read(Files.readString(Path.of("../docs/directory.example.yml")));

        ServiceQueue support = example.queues().getFirst();
        assertThat(support.dialed()).containsExactly("4000", "+4989123450");
        assertThat(support.steps())
                .extracting(RelaxationStep::after)
                .containsExactly(Duration.ZERO, Duration.ofSeconds(20), Duration.ofMinutes(1));
        assertThat(support.question()).isEqualTo(new Question("callwright/which-order", 20, Duration.ofSeconds(5), 2));
        assertThat(example.queues().getLast().question()).isNull();
        assertThat(support.wrapUp()).isEqualTo(Duration.ofSeconds(20));
        assertThat(example.queues().getLast().ring()).isEqualTo(Duration.ofSeconds(20));
        assertThat(example.agents())
                .contains(new AgentProfile(
                        new AgentId("ben"),
                        "ben",
                        "1002",
                        new SkillSet(Map.of(new Skill("sales"), 8, new Skill("support"), 2)),
                        true));
    }

    @Test
    void numbersStayTheTextThatTheyAre() {
        Directory directory = Directory.read("""
                queues: [{id: q, dialed: [0421, +4930, 1_000]}]
                agents: [{id: a, phone: 0012}]
                """);

        assertThat(directory.queues().getFirst().dialed()).containsExactly("0421", "+4930", "1_000");
        assertThat(directory.agents().getFirst().phone()).isEqualTo("0012");
    }

    @Test
    void jsonWillDoAsWell() {
        Directory directory = Directory.read(
                "{\"queues\": [{\"id\": \"q\", \"priority\": 3, \"recorded\": false, \"dialed\": [\"40\"]}]}");

        assertThat(directory.queues().getFirst().priority()).isEqualTo(3);
        assertThat(directory.queues().getFirst().recorded()).isFalse();
        assertThat(directory.queues().getFirst().store()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            queues: [{id: q, prio: 3}]                          | queues[0].prio: there is no such entry; there are [asks, dialed, id,
            queues: [{id: q, priority: high}]                   | queues[0].priority: is no whole number
            queues: [{id: q, priority: 12}]                     | queues[0]: queue q: a priority is 0 to 9
            queues: [{id: Q u}]                                 | queues[0]: a queue id is
            queues: [{name: Support}]                           | queues[0]
            queues: [{id: q, ring: 20}]                         | queues[0]: ring: '20' is no time
            queues: [{id: q, steps: [{after: 5s}]}]             | queues[0]: steps: the first is after 0s
            queues: [{id: q, dialed: ["40;41"]}]                | queues[0]: dialed: '40;41'
            queues: [{id: q, steps: [{skills: {a: 11}}]}]       | queues[0].steps[0]: a skill level is 1 to 10
            queues: [{id: q, store: North Road}]                | queues[0]: an id is 1 to 40
            queues: [{id: q, asks: {digits: 5}}]                | queues[0].asks
            queues: [{id: q, asks: {sound: ../x}}]              | queues[0]: a sound is up to 80
            queues: [{id: q, asks: {sound: x&y}}]               | queues[0]: a sound is up to 80
            queues: [{id: q, asks: {sound: x, digits: 25}}]     | queues[0]: a question's digits are 1 to 24
            queues: [{id: q, asks: {sound: x, tries: 0}}]       | queues[0]: a question's tries are 1 to 5
            queues: [{id: q, asks: {sound: x, patience: 1m}}]   | queues[0]: a question's seconds are 1 to 30
            queues: [{id: q}, {id: q}]                          | the queue q is there twice
            queues: [{id: q, dialed: [1]}, {id: r, dialed: [1]}]| the dialled number 1 is there twice
            agents: [{id: a}]                                   | agents[0]: phone is missing
            agents: [{id: a, phone: "1/2"}]                     | agents[0]: phone: '1/2'
            agents: [{id: a, phone: 1, skills: {x: 0}}]         | agents[0]: a skill level is 1 to 10
            {skills: [x], agents: [{id: a, phone: 1, skills: {y: 1}}]} | agents[0]: 'y' is not among the file's skills
            queues: [                                           | line 1
            x                                                   | the file
            ~                                                   | it is empty
            queues: []                                          | it has neither queues nor agents
            """)
    void whatIsWrongIsSaidWithItsPlace(String text, String fault) {
        assertThatThrownBy(() -> Directory.read(text))
                .isInstanceOfSatisfying(
                        UnusableDirectory.class,
                        unusable -> assertThat(unusable.faults())
                                .singleElement()
                                .asString()
                                .startsWith(fault));
    }

    @Test
    void allFaultsAreSaidAtOnce() {
        assertThatThrownBy(() -> Directory.read("""
                        queues: [{id: q, priority: 12}, {id: r, ring: long}]
                        agents: [{id: a}]
                        """))
                .isInstanceOfSatisfying(
                        UnusableDirectory.class,
                        unusable -> assertThat(unusable.faults()).hasSize(3));
    }
}
