package org.callwright.web.privacy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Permission;
import org.callwright.core.account.NodeTryCounts;
import org.callwright.core.account.TryCounts;
import org.callwright.core.account.TryCounts.Limit;
import org.callwright.core.audit.Audit;
import org.callwright.core.callerid.CallerIdReader;
import org.callwright.core.customer.IdNumbers;
import org.callwright.web.problem.ProblemException;

/**
 * Whether somebody has a number, and who called from it, is told to those, too, who may not see numbers: they type what the
 * caller says. Asked often enough it would tell every number, so their questions are counted, together, wherever they ask. Every
 * question stands in the audit, without the number, whoever asks. Counts for the whole site; while that cannot be done each node
 * counts for itself. Blocks.
 */
@Singleton
public final class NumberLookups {
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final Duration ONE_QUESTION = Duration.ofMinutes(10);
    private static final int REMEMBERED = 30_000;

    /** Who has been told of which number, where. */
    private record Told(String account, String list, String field, String number) {}

    private final CallerIdReader reader;
    private final TryCounts site;
    private final TryCounts node;
    private final Audit audit;
    private final int most;
    private final Cache<Told, Boolean> told;

    NumberLookups(
            CallerIdReader reader,
            TryCounts site,
            Clock clock,
            Audit audit,
            @Value("${callwright.privacy.lookups-an-hour:60}") int most) {
        this.reader = reader;
        this.site = site;
        this.node = new NodeTryCounts(clock);
        this.audit = audit;
        this.most = most;
        this.told = Caffeine.newBuilder()
                .expireAfterWrite(ONE_QUESTION)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .maximumSize(REMEMBERED)
                .build();
    }

    /**
     * The number that somebody looks for, in E.164; a problem when it is not a whole one, or the person has asked too often (429).
     * What is no number is not counted.
     *
     * @param list what is looked through, such as {@code tickets}
     * @param field where the number was typed
     * @param text in any spelling
     */
    public String sought(Actor who, String list, String field, String text) {
        String number = reader.whole(text.strip())
                .orElseThrow(
                        () -> ProblemException.invalid(
                                field,
                                "not a whole telephone number: with its area code, in any spelling; by a part of one nothing is found"));
        ask(who, list, field, number);
        return number;
    }

    /**
     * The number of an identity document that somebody looks for, in any spelling; a problem when it can be none. Who may see
     * telephone numbers is counted as well: these are nobody's to see.
     */
    public String identity(Actor who, String list, String field, String text) {
        who.require(Permission.IDENTITY_FIND);
        String number = IdNumbers.plain(text)
                .orElseThrow(() -> ProblemException.invalid(
                        field, "not a whole number of an identity document; by a part of one nothing is found"));
        once(new Told(who.account(), list, field, number), () -> {
            count(who);
            audit.record(who, "identity.looked-for", "number", "", Map.of("in", list, "by", field));
        });
        return number;
    }

    /** A member's number, or another system's key, as it is, which may be a telephone number: then it is looked for no more often than those. */
    public String member(Actor who, String list, String field, String text) {
        if (ShownMember.mayBePhone(text)) {
            ask(who, list, field, text);
        }
        return text;
    }

    /**
     * The further pages of a list, and the same list read again, tell nothing new: within ten minutes that is one question. What
     * was refused was not told. Known to this node alone, so each may count it once.
     */
    private void ask(Actor who, String list, String field, String number) {
        once(new Told(who.account(), list, field, number), () -> admit(who, list, field));
    }

    private void once(Told question, Runnable admitted) {
        if (told.getIfPresent(question) == null) {
            admitted.run();
            told.put(question, true);
        }
    }

    /** The answer will tell whether somebody has a number: a problem (429) when the person has asked too often. */
    public void admit(Actor who, String list, String field) {
        if (!who.may(Permission.PHONE_UNMASKED)) {
            count(who);
        }
        audit.record(who, "phone.looked-for", "number", "", Map.of("in", list, "by", field));
    }

    private void count(Actor who) {
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
                            + " numbers within an hour, which is the most; try again in "
                            + pause.plusSeconds(59).toMinutes() + " minutes, or ask somebody who may see numbers.",
                    pause);
        }
    }
}
