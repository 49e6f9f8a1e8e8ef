package org.callwright.core.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.callwright.core.access.Actor;
import org.callwright.core.catalog.Category;
import org.callwright.core.jdbc.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What holds of all that is set up of a kind holds whoever changes what at the same moment. */
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
            CyclicBarrier together = new CyclicBarrier(2);
            List<CompletableFuture<Throwable>> both =
                    List.of(moved("pots", "lids", together), moved("lids", "pots", together));
            both.forEach(CompletableFuture::join);

            assertThat(db.bean(Definitions.class).all(Category.KIND))
                    .as("round " + round)
                    .anyMatch(one -> one.content().parent() == null);
            List.of("pots", "lids").forEach(id -> move(id, null));
        }
    }

    private CompletableFuture<Throwable> moved(String id, String below, CyclicBarrier together) {
        return CompletableFuture.supplyAsync(
                () -> catchThrowable(() -> {
                    together.await(10, TimeUnit.SECONDS);
                    move(id, below);
                }),
                people);
    }

    private void move(String id, @Nullable String below) {
        desk.replace(Actor.SYSTEM, Category.KIND, id, null, category(below));
    }

    private static Category category(@Nullable String parent) {
        return new Category("some", parent);
    }
}
