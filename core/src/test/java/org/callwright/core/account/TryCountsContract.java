package org.callwright.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.callwright.core.account.TryCounts.Limit;
import org.junit.jupiter.api.Test;

/** What every adapter of {@link TryCounts} does. Each test has subjects of its own. */
public interface TryCountsContract {
    Duration LONG = Duration.ofMinutes(15);

    TryCounts counts();

    private Duration count(Duration window, Limit... limits) {
        return counts().count(List.of(limits), window).toCompletableFuture().join();
    }

    @Test
    default void whoHasUsedUpHisTriesWaitsForTheEndOfTheWindow() {
        Limit anna = new Limit("anna", 2);
        assertThat(count(LONG, anna)).isZero();
        assertThat(count(LONG, anna)).isZero();

        assertThat(count(LONG, anna)).isBetween(Duration.ofMinutes(14), LONG);
    }

    @Test
    default void theWindowEndsByItselfHoweverManyTriesWereTurnedAway() {
        Limit ben = new Limit("ben", 1);
        Duration window = Duration.ofMillis(300);
        count(window, ben);
        assertThat(count(window, ben)).isPositive();

        await().atMost(Duration.ofSeconds(5)).until(() -> count(window, ben).isZero());
    }

    @Test
    default void aTryThatOneLimitTurnsAwayIsNotCountedAgainstTheOthers() {
        Limit usedUp = new Limit("address 1", 1);
        Limit other = new Limit("account 1", 1);
        count(LONG, usedUp);

        assertThat(count(LONG, usedUp, other)).isPositive();

        assertThat(count(LONG, other)).isZero();
    }

    @Test
    default void aTryCanBeTakenBackButNoMoreThanThereWere() {
        Limit carl = new Limit("carl", 1);
        count(LONG, carl);

        counts().takeBack(List.of("carl")).toCompletableFuture().join();
        counts().takeBack(List.of("carl", "nobody")).toCompletableFuture().join();

        assertThat(count(LONG, carl)).isZero();
        assertThat(count(LONG, carl)).isPositive();
    }

    @Test
    default void allTriesCanBeForgotten() {
        Limit dora = new Limit("dora", 2);
        count(LONG, dora);
        count(LONG, dora);

        counts().forget("dora").toCompletableFuture().join();

        assertThat(count(LONG, dora)).isZero();
    }
}
