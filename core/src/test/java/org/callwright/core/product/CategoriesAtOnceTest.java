package org.callwright.core.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.callwright.core.access.Actor;
import org.callwright.core.jdbc.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A tree has no ring, whoever moves what at the same moment. */
class CategoriesAtOnceTest {
    private static final int ROUNDS = 20;
    private static final CategoryId POTS = new CategoryId("pots");
    private static final CategoryId LIDS = new CategoryId("lids");

    private final ExecutorService people = Executors.newFixedThreadPool(2);
    private final TestDatabase db = TestDatabase.shared();
    private final Categories categories = db.bean(Categories.class);
    private final CatalogCommands commands = db.bean(CatalogCommands.class);

    @AfterEach
    void close() {
        people.shutdownNow();
    }

    @Test
    void of_two_that_are_moved_below_each_other_at_once_one_stays() {
        List.of(POTS, LIDS).forEach(id -> commands.create(Actor.SYSTEM, new Category(id, "some", null, null, 0)));

        for (int round = 0; round < ROUNDS; round++) {
            CyclicBarrier together = new CyclicBarrier(2);
            List<CompletableFuture<Throwable>> both = List.of(moved(POTS, LIDS, together), moved(LIDS, POTS, together));
            both.forEach(CompletableFuture::join);

            CategoryTree tree = categories.tree();
            assertThat(List.of(POTS, LIDS))
                    .as("round " + round)
                    .anyMatch(id -> tree.find(id).orElseThrow().parent() == null);
            List.of(POTS, LIDS).forEach(id -> move(id, null));
        }
    }

    private CompletableFuture<Throwable> moved(CategoryId id, CategoryId below, CyclicBarrier together) {
        return CompletableFuture.supplyAsync(
                () -> catchThrowable(() -> {
                    together.await(10, TimeUnit.SECONDS);
                    move(id, below);
                }),
                people);
    }

    private void move(CategoryId id, @Nullable CategoryId below) {
        Category now = categories.tree().find(id).orElseThrow();
        commands.replace(Actor.SYSTEM, new Category(id, now.name(), below, null, now.version()));
    }
}
