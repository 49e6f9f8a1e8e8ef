package org.callwright.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.callwright.core.access.Actor;
import org.callwright.core.change.Edition;
import org.callwright.core.jdbc.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each of two who disable the other sees that the other is there. */
class SuccessionAtOnceTest {
    private static final int ROUNDS = 20;

    private final ExecutorService people = Executors.newFixedThreadPool(2);
    private final TestDatabase db = TestDatabase.shared();
    private final Accounts accounts = db.bean(Accounts.class);

    @AfterEach
    void close() {
        people.shutdownNow();
    }

    @Test
    void of_the_last_two_who_may_give_roles_one_stays_though_both_are_disabled_at_once() {
        for (String name : List.of("ada", "bob")) {
            accounts.save(new Account(name, name, "", Set.of("admin"), Set.of(), null, true, null));
        }

        for (int round = 0; round < ROUNDS; round++) {
            CyclicBarrier together = new CyclicBarrier(2);
            List<CompletableFuture<Throwable>> both = List.of(disabled("ada", together), disabled("bob", together));
            both.forEach(CompletableFuture::join);

            assertThat(accounts.all()).as("round " + round).anyMatch(Account::enabled);
            List.of("ada", "bob").forEach(name -> put(name, true));
        }
    }

    private CompletableFuture<Throwable> disabled(String name, CyclicBarrier together) {
        return CompletableFuture.supplyAsync(
                () -> catchThrowable(() -> {
                    together.await(10, TimeUnit.SECONDS);
                    put(name, false);
                }),
                people);
    }

    private void put(String name, boolean enabled) {
        Edition<Account> stored = accounts.byId(name).orElseThrow();
        if (stored.item().enabled() != enabled) {
            accounts.change(Actor.SYSTEM, stored.item().withEnabled(enabled), stored.version());
        }
    }
}
