package org.callwright.web.session;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.callwright.core.account.NodeTryCounts;
import org.callwright.core.account.TryCounts;
import org.callwright.web.problem.ProblemException;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {
    private final HandClock clock = new HandClock();
    private final SignInThrottle throttle = new SignInThrottle(new NodeTryCounts(clock), clock);

    @Test
    void theSixthTryForAnAccountFromOneAddressIsTurnedAway() {
        tries(SignInThrottle.PER_ACCOUNT_AND_ADDRESS, "anna", "10.0.0.1");

        assertThatThrownBy(() -> admit("ANNA", "10.0.0.1"))
                .hasCauseInstanceOf(ProblemException.class)
                .hasMessageContaining("15 minutes");
    }

    @Test
    void othersAreNotLockedOutByIt() {
        tries(SignInThrottle.PER_ACCOUNT_AND_ADDRESS, "anna", "10.0.0.1");

        assertThatCode(() -> admit("anna", "10.0.0.2")).doesNotThrowAnyException();
        assertThatCode(() -> admit("ben", "10.0.0.1")).doesNotThrowAnyException();
    }

    @Test
    void anAddressThatTriesManyAccountsIsTurnedAway() {
        for (int i = 0; i < SignInThrottle.PER_ADDRESS; i++) {
            admit("account" + i, "10.0.0.1");
        }

        assertThatThrownBy(() -> admit("anna", "10.0.0.1")).hasCauseInstanceOf(ProblemException.class);
    }

    @Test
    void anAccountThatManyAddressesTryIsTurnedAway() {
        for (int i = 0; i < SignInThrottle.PER_ACCOUNT; i++) {
            admit("anna", "10.0.0." + i);
        }

        assertThatThrownBy(() -> admit("anna", "10.0.1.1")).hasCauseInstanceOf(ProblemException.class);
    }

    @Test
    void aSuccessForgetsTheTriesBefore() {
        tries(SignInThrottle.PER_ACCOUNT_AND_ADDRESS - 1, "anna", "10.0.0.1");
        admit("anna", "10.0.0.1").succeeded();

        assertThatCode(() -> tries(SignInThrottle.PER_ACCOUNT_AND_ADDRESS, "anna", "10.0.0.1"))
                .doesNotThrowAnyException();
    }

    @Test
    void aTryThatCouldNotBeCheckedDoesNotCount() {
        for (int i = 0; i < 50; i++) {
            admit("anna", "10.0.0.1").didNotCount();
        }

        assertThatCode(() -> admit("anna", "10.0.0.1")).doesNotThrowAnyException();
    }

    @Test
    void afterTheWindowOneMayTryAgain() {
        tries(SignInThrottle.PER_ACCOUNT_AND_ADDRESS, "anna", "10.0.0.1");
        clock.now = clock.now.plus(SignInThrottle.WINDOW);

        assertThatCode(() -> admit("anna", "10.0.0.1")).doesNotThrowAnyException();
    }

    @Test
    void whileTheSiteCannotCountEachNodeCountsForItself() {
        SignInThrottle alone = new SignInThrottle(new Away(), clock);
        for (int i = 0; i < SignInThrottle.PER_ACCOUNT_AND_ADDRESS; i++) {
            alone.admit("anna", "10.0.0.1").toCompletableFuture().join();
        }

        assertThatThrownBy(() ->
                        alone.admit("anna", "10.0.0.1").toCompletableFuture().join())
                .hasCauseInstanceOf(ProblemException.class);
        assertThatCode(() ->
                        alone.admit("ben", "10.0.0.1").toCompletableFuture().join())
                .doesNotThrowAnyException();
    }

    private SignInThrottle.Try admit(String account, String address) {
        return throttle.admit(account, address).toCompletableFuture().join();
    }

    private void tries(int times, String account, String address) {
        for (int i = 0; i < times; i++) {
            admit(account, address);
        }
    }

    /** Redis is not there. */
    private static final class Away implements TryCounts {
        @Override
        public CompletionStage<Duration> count(List<Limit> limits, Duration window) {
            return CompletableFuture.failedStage(new IllegalStateException("away"));
        }

        @Override
        public CompletionStage<Void> takeBack(List<String> subjects) {
            return CompletableFuture.failedStage(new IllegalStateException("away"));
        }

        @Override
        public CompletionStage<Void> forget(String subject) {
            return CompletableFuture.failedStage(new IllegalStateException("away"));
        }
    }

    private static final class HandClock extends Clock {
        private Instant now = Instant.EPOCH.plus(Duration.ofDays(1));

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
