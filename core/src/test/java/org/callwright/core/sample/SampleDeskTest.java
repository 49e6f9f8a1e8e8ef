package org.callwright.core.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.callwright.core.access.Actor;
import org.callwright.core.calendar.Calendars;
import org.callwright.core.catalog.Disposition;
import org.callwright.core.catalog.Macro;
import org.callwright.core.catalog.ProposalRule;
import org.callwright.core.definition.Defined;
import org.callwright.core.definition.DefinitionDesk;
import org.callwright.core.definition.Definitions;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.sla.SlaPolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SampleDeskTest {
    private SampleDesk sample;
    private DefinitionDesk desk;
    private Definitions definitions;

    @BeforeEach
    void load() {
        TestDatabase db = TestDatabase.shared();
        sample = db.bean(SampleDesk.class);
        desk = db.bean(DefinitionDesk.class);
        definitions = db.bean(Definitions.class);
        sample.load();
    }

    @Test
    void what_refers_to_another_thing_of_the_sample_finds_it() {
        List<String> dispositions =
                definitions.all(Disposition.KIND).stream().map(Defined::id).toList();

        assertThat(definitions.all(ProposalRule.KIND))
                .isNotEmpty()
                .allSatisfy(
                        rule -> assertThat(dispositions).contains(rule.content().disposition()));
        assertThat(definitions.all(SlaPolicy.KIND))
                .singleElement()
                .satisfies(policy -> assertThat(definitions.all(Calendars.KIND))
                        .extracting(Defined::id)
                        .contains(policy.content().calendar()));
        assertThat(definitions.all(Macro.KIND)).isNotEmpty();
    }

    @Test
    void what_people_have_changed_or_given_up_stays_so() {
        Disposition other = new Disposition("Done", null, 1);
        desk.replace(Actor.SYSTEM, Disposition.KIND, "sample-solved", null, other);
        desk.delete(Actor.SYSTEM, Macro.KIND, "sample-solve", null);

        sample.load();

        assertThat(definitions.byId(Disposition.KIND, "sample-solved"))
                .map(Defined::content)
                .contains(other);
        assertThat(definitions.all(Macro.KIND)).isEmpty();
    }

    @Test
    void nodes_that_start_together_set_it_up_once() {
        TestDatabase.shared();

        List<CompletableFuture<Void>> nodes = Stream.generate(() -> CompletableFuture.runAsync(sample::load))
                .limit(2)
                .toList();

        assertThat(nodes).allSatisfy(node -> assertThat(node).succeedsWithin(Duration.ofSeconds(20)));
        assertThat(definitions.all(Macro.KIND)).hasSize(1);
    }
}
