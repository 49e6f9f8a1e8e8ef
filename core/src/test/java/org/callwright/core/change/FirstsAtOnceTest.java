package org.callwright.core.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.callwright.core.access.Actor;
import org.callwright.core.catalog.Disposition;
import org.callwright.core.definition.DefinitionDesk;
import org.callwright.core.definition.Definitions;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.layout.PopField;
import org.callwright.core.layout.ScreenPopLayout;
import org.callwright.core.layout.ScreenPopLayouts;
import org.callwright.core.org.Team;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of two who set up the first of an id at once, one has done it and the other is told so, whatever it is. */
class FirstsAtOnceTest {
    private static final int ROUNDS = 20;
    private static final int AT_ONCE = 3;

    private final ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);
    private TestDatabase db;

    @BeforeEach
    void open() {
        db = TestDatabase.shared();
    }

    @AfterEach
    void close() {
        people.shutdownNow();
    }

    /** @return how those who did not come first were refused */
    private List<Throwable> refused(Callable<?> work) throws Exception {
        CyclicBarrier together = new CyclicBarrier(AT_ONCE);
        List<Future<?>> under = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            under.add(people.submit(() -> {
                together.await(10, TimeUnit.SECONDS);
                return work.call();
            }));
        }
        List<Throwable> refused = new ArrayList<>();
        for (Future<?> one : under) {
            try {
                one.get(20, TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                refused.add(e.getCause());
            }
        }
        return refused;
    }

    @Test
    void of_two_first_layouts_of_one_place_the_second_is_outdated() throws Exception {
        ScreenPopLayouts layouts = db.bean(ScreenPopLayouts.class);
        for (int round = 0; round < ROUNDS; round++) {
            assertThat(refused(() -> layouts.put(
                            Actor.SYSTEM, new ScreenPopLayout("", "agent", List.of(PopField.NAME), 0), null)))
                    .hasSize(AT_ONCE - 1)
                    .hasOnlyElementsOfType(Outdated.class);
            assertThat(layouts.remove(Actor.SYSTEM, "", "agent", 0)).isTrue();
        }
    }

    @Test
    void of_two_of_one_id_in_a_register_the_second_is_refused() throws Exception {
        Register<Team> teams = db.register(Team.class);
        for (int round = 0; round < ROUNDS; round++) {
            Team team = new Team("team-" + round, "Team", null);
            assertThat(refused(() -> teams.add(Actor.SYSTEM, team)))
                    .hasSize(AT_ONCE - 1)
                    .hasOnlyElementsOfType(Refused.class);
        }
    }

    @Test
    void of_two_definitions_of_one_id_the_second_is_refused_and_the_first_stays() throws Exception {
        DefinitionDesk desk = db.bean(DefinitionDesk.class);
        for (int round = 0; round < ROUNDS; round++) {
            String id = "d-" + round;
            assertThat(refused(() -> desk.create(Actor.SYSTEM, Disposition.KIND, id, new Disposition("Done", null, 0))))
                    .hasSize(AT_ONCE - 1)
                    .hasOnlyElementsOfType(Refused.class);
            assertThat(db.bean(Definitions.class)
                            .byId(Disposition.KIND, id)
                            .orElseThrow()
                            .version())
                    .isZero();
        }
    }
}
