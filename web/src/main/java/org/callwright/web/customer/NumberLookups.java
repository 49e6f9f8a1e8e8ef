package org.callwright.web.customer;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Permission;
import org.callwright.core.account.NodeTryCounts;
import org.callwright.core.account.TryCounts;
import org.callwright.core.account.TryCounts.Limit;
import org.callwright.core.audit.Audit;
import org.callwright.web.problem.ProblemException;

/**
 * Whether somebody has a number is told to those, too, who may not see numbers: they type what the caller says. Asked often
 * enough it would tell every number, so such questions are counted and stand in the audit, without the number. Counts for
 * the whole site; while that cannot be done each node counts for itself. Blocks.
 */
@Singleton
final class NumberLookups {
    private static final Duration WINDOW = Duration.ofHours(1);

    private final TryCounts site;
    private final TryCounts node;
    private final Audit audit;
    private final int most;

    NumberLookups(
            TryCounts site, Clock clock, Audit audit, @Value("${callwright.privacy.lookups-an-hour:60}") int most) {
        this.site = site;
        this.node = new NodeTryCounts(clock);
        this.audit = audit;
        this.most = most;
    }

    /** Fails with a problem (429) when the person has asked too often. */
    void admit(Actor who, String field) {
        if (who.may(Permission.PHONE_UNMASKED)) {
            return;
        }
        List<Limit> limits = List.of(new Limit("number " + who.account(), most));
        Duration pause;
        try {
            pause = site.count(limits, WINDOW)
                    .exceptionallyCompose(away -> node.count(limits, WINDOW))
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException e) {
            throw new IllegalStateException("what was asked for cannot be counted", e.getCause());
        }
        if (pause.isPositive()) {
            throw ProblemException.tooMany(
                    "You have looked for " + most
                            + " telephone numbers within an hour, which is the most; try again in "
                            + pause.plusSeconds(59).toMinutes() + " minutes, or ask somebody who may see numbers.",
                    pause);
        }
        audit.record(who, "phone.looked-for", "number", "", Map.of("by", field));
    }
}
