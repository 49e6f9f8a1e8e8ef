package org.callwright.web.session;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import org.callwright.core.account.NodeTryCounts;
import org.callwright.core.account.TryCounts;
import org.callwright.core.account.TryCounts.Limit;
import org.callwright.web.problem.ProblemException;

/**
 * Makes guessing passwords slow: tries are counted before they are checked, so a burst does not get through, and a success
 * gives its try back. Counts by account at an address, by address, and by account (more generously, or anybody could lock
 * anybody out), for the whole site; while that cannot be done each node counts for itself. Thread-safe; never blocks.
 */
@Singleton
final class SignInThrottle {
    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int PER_ACCOUNT_AND_ADDRESS = 5;
    static final int PER_ADDRESS = 30;
    static final int PER_ACCOUNT = 100;

    private final TryCounts site;
    private final TryCounts node;

    SignInThrottle(TryCounts site, Clock clock) {
        this.site = site;
        this.node = new NodeTryCounts(clock);
    }

    /** A try that has been counted. */
    interface Try {
        /** The right password: forgets the tries of this account at this address. */
        void succeeded();

        /** It could not be checked. */
        void didNotCount();
    }

    private record Answer(TryCounts by, Duration pause) {}

    /** Fails with a problem when there have been too many tries. */
    CompletionStage<Try> admit(String account, String address) {
        String name = account.toLowerCase(Locale.ROOT);
        List<Limit> limits = List.of(
                new Limit("pair " + address + " " + name, PER_ACCOUNT_AND_ADDRESS),
                new Limit("address " + address, PER_ADDRESS),
                new Limit("account " + name, PER_ACCOUNT));
        return count(site, limits)
                .exceptionallyCompose(away -> count(node, limits))
                .thenApply(answer -> attempt(answer, limits));
    }

    private static CompletionStage<Answer> count(TryCounts counts, List<Limit> limits) {
        return counts.count(limits, WINDOW).thenApply(pause -> new Answer(counts, pause));
    }

    private static Try attempt(Answer answer, List<Limit> limits) {
        if (answer.pause().isPositive()) {
            throw ProblemException.tooMany(
                    "Too many failed sign-ins; try again in "
                            + answer.pause().plusSeconds(59).toMinutes() + " minutes.",
                    answer.pause());
        }
        TryCounts counts = answer.by();
        List<String> subjects = limits.stream().map(Limit::subject).toList();
        // Should Redis go away in between, the tries count until their window ends.
        return new Try() {
            @Override
            public void succeeded() {
                var _ = counts.forget(subjects.getFirst());
                var _ = counts.takeBack(subjects.subList(1, subjects.size()));
            }

            @Override
            public void didNotCount() {
                var _ = counts.takeBack(subjects);
            }
        };
    }
}
