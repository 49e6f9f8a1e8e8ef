package org.callwright.web.session;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.callwright.web.problem.ProblemException;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {
    private final HandClock clock = new HandClock();
    private final SignInThrottle throttle = new SignInThrottle(clock);

    @Test
    void theSixthTryForAnAccountFromOneAddressIsTurnedAway() {
        tries(SignInThrottle.PER_ACCOUNT_AND_ADDRESS, "anna", "10.0.0.1");

        assertThatThrownBy(() -> throttle.admit("ANNA", "10.0.0.1"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("15 minutes");
    }

    @Test
    void othersAreNotLockedOutByIt() {
        tries(SignInThrottle.PER_ACCOUNT_AND_ADDRESS, "anna", "10.0.0.1");

        assertThatCode(() -> throttle.admit("anna", "10.0.0.2")).doesNotThrowAnyException();
        assertThatCode(() -> throttle.admit("ben", "10.0.0.1")).doesNotThrowAnyException();
    }

    @Test
    void anAddressThatTriesManyAccountsIsTurnedAway() {
        for (int i = 0; i < SignInThrottle.PER_ADDRESS; i++) {
            throttle.admit("account" + i, "10.0.0.1");
        }

        assertThatThrownBy(() -> throttle.admit("anna", "10.0.0.1")).isInstanceOf(ProblemException.class);
    }

    @Test
    void anAccountThatManyAddressesTryIsTurnedAway() {
        for (int i = 0; i < SignInThrottle.PER_ACCOUNT; i++) {
            throttle.admit("anna", "10.0.0." + i);
        }

        assertThatThrownBy(() -> throttle.admit("anna", "10.0.1.1")).isInstanceOf(ProblemException.class);
    }

    @Test
    void aSuccessForgetsTheTriesBefore() {
        tries(SignInThrottle.PER_ACCOUNT_AND_ADDRESS - 1, "anna", "10.0.0.1");
        throttle.admit("anna", "10.0.0.1").succeeded();

        assertThatCode(() -> tries(SignInThrottle.PER_ACCOUNT_AND_ADDRESS, "anna", "10.0.0.1"))
                .doesNotThrowAnyException();
    }

    @Test
    void aTryThatCouldNotBeCheckedDoesNotCount() {
        for (int i = 0; i < 50; i++) {
            throttle.admit("anna", "10.0.0.1").didNotCount();
        }

        assertThatCode(() -> throttle.admit("anna", "10.0.0.1")).doesNotThrowAnyException();
    }

    @Test
    void afterTheWindowOneMayTryAgain() {
        tries(SignInThrottle.PER_ACCOUNT_AND_ADDRESS, "anna", "10.0.0.1");
        clock.now = clock.now.plus(SignInThrottle.WINDOW);

        assertThatCode(() -> throttle.admit("anna", "10.0.0.1")).doesNotThrowAnyException();
    }

    private void tries(int times, String account, String address) {
        for (int i = 0; i < times; i++) {
            throttle.admit(account, address);
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
