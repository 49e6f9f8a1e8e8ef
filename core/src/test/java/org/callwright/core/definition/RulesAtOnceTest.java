package org.callwright.core.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.callwright.core.access.Actor;
import org.callwright.core.calendar.BusinessCalendar;
import org.callwright.core.calendar.Calendars;
import org.callwright.core.calendar.WorkingWeek;
import org.callwright.core.catalog.Category;
import org.callwright.core.catalog.KeptViews;
import org.callwright.core.catalog.SavedView;
import org.callwright.core.catalog.SavedViews;
import org.callwright.core.change.Refused;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.sla.Goal;
import org.callwright.core.sla.SlaPolicy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What holds of all that is set up holds whoever changes what at the same moment. */
class RulesAtOnceTest {
    private static final int ROUNDS = 20;

    private final ExecutorService people = Executors.newFixedThreadPool(2);
    private final TestDatabase db = TestDatabase.shared();
    private final DefinitionDesk desk = db.bean(DefinitionDesk.class);

    @AfterEach
    void close() {
        people.shutdownNow();
    }

    @Test
    void of_two_categories_of_tickets_that_are_moved_below_each_other_at_once_one_stays() {
        List.of("pots", "lids").forEach(id -> desk.create(Actor.SYSTEM, Category.KIND, id, category(null)));

        for (int round = 0; round < ROUNDS; round++) {
            atOnce(() -> move("pots", "lids"), () -> move("lids", "pots"));

            assertThat(db.bean(Definitions.class).all(Category.KIND))
                    .as("round " + round)
                    .anyMatch(one -> one.content().parent() == null);
            List.of("pots", "lids").forEach(id -> move(id, null));
        }
    }

    @Test
    void a_calendar_does_not_go_while_a_policy_comes_that_goes_by_it() {
        for (int round = 0; round < ROUNDS; round++) {
            String id = "office-" + round;
            desk.create(
                    Actor.SYSTEM,
                    Calendars.KIND,
                    id,
                    new BusinessCalendar(id, "Office", ZoneOffset.UTC, WorkingWeek.ALWAYS));
            SlaPolicy policy = new SlaPolicy(
                    "Everything",
                    500,
                    SlaPolicy.Fit.ANY,
                    id,
                    Map.of(Goal.RESOLVE, Duration.ofHours(4)),
                    Set.of(),
                    80,
                    List.of());

            assertThat(atOnce(
                            () -> desk.delete(Actor.SYSTEM, Calendars.KIND, id, null),
                            () -> desk.create(Actor.SYSTEM, SlaPolicy.KIND, id, policy)))
                    .as("round " + round)
                    .singleElement()
                    .isInstanceOf(Refused.class);
        }
    }

    @Test
    void two_views_of_somebody_who_has_room_for_one_more_do_not_both_come() {
        String lisa = Actor.SYSTEM.account();
        for (int i = 1; i < 100; i++) {
            SavedView view = new SavedView("View", lisa, false, Map.of());
            db.bean(Definitions.class).put(SavedView.KIND, new Defined<>("view-" + i, view, 0, false));
        }
        SavedViews views = db.bean(SavedViews.class);
        Runnable one = () -> views.create(Actor.SYSTEM, "One more", false, Map.of());

        for (int round = 0; round < ROUNDS; round++) {
            assertThat(atOnce(one, one)).as("round " + round).singleElement().isInstanceOf(Refused.class);
            assertThat(db.bean(KeptViews.class).keptBy(lisa)).isEqualTo(100);
            db.run("DELETE FROM definition WHERE kind = 'view' AND id NOT LIKE 'view-%'");
        }
    }

    /** What was thrown. */
    private List<Throwable> atOnce(Runnable one, Runnable other) {
        CyclicBarrier together = new CyclicBarrier(2);
        return Stream.of(one, other)
                .map(change -> CompletableFuture.supplyAsync(
                        () -> Optional.ofNullable(catchThrowable(() -> {
                            together.await(10, TimeUnit.SECONDS);
                            change.run();
                        })),
                        people))
                .toList()
                .stream()
                .flatMap(change -> change.join().stream())
                .toList();
    }

    private void move(String id, @Nullable String below) {
        desk.replace(Actor.SYSTEM, Category.KIND, id, null, category(below));
    }

    private static Category category(@Nullable String parent) {
        return new Category("some", parent);
    }
}
