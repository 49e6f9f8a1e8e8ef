package org.callwright.core.repetition.jdbc;

import com.github.f4b6a3.ulid.UlidCreator;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.callwright.core.privacy.SealedKind;
import org.callwright.core.privacy.Sealing;
import org.callwright.core.privacy.UnknownKey;
import org.callwright.core.repetition.Answer;
import org.callwright.core.repetition.Claim;
import org.callwright.core.repetition.Repetitions;
import org.jspecify.annotations.Nullable;

/** Answers are sealed: they may have numbers in them, in full for who sees such. */
@Singleton
class StoredRepetitions implements Repetitions {
    private final RequestTable requests;
    private final Sealing sealing;
    private final Clock clock;

    StoredRepetitions(RequestTable requests, Sealing sealing, Clock clock) {
        this.requests = requests;
        this.sealing = sealing;
        this.clock = clock;
    }

    /** A transaction of its own, over before the request begins: the others must see that somebody is at it. */
    @Override
    @Transactional
    public Claim claim(String account, String key, String hash) {
        Instant now = clock.instant();
        String mine = UlidCreator.getUlid().toString();
        requests.take(account, key, mine, hash, now, now.minus(REMEMBERED));
        RequestTable.Row row = requests.find(account, key);
        if (row.claim().equals(mine)) {
            return new Claim.First(mine);
        }
        if (!row.requestHash().equals(hash)) {
            return new Claim.OtherRequest();
        }
        return row.status() == null
                ? new Claim.UnderWay()
                : new Claim.Answered(new Answer(row.status(), row.etag(), row.location(), opened(row.body())));
    }

    /** What was sealed with a key that is gone has been done all the same: that is told, without more. */
    private @Nullable String opened(@Nullable String body) {
        if (body == null || body.startsWith("{") || body.startsWith("[")) {
            // Kept before answers were sealed.
            return body;
        }
        try {
            return sealing.open(SealedKind.ANSWER, body);
        } catch (UnknownKey | IllegalArgumentException gone) {
            return null;
        }
    }

    @Override
    public void answered(Claim.First claim, String account, String key, Answer answer) {
        String body = answer.body() == null ? null : sealing.seal(SealedKind.ANSWER, answer.body());
        requests.answer(account, key, claim.id(), answer.status(), answer.etag(), answer.location(), body);
    }

    @Override
    public void released(Claim.First claim, String account, String key) {
        requests.release(account, key, claim.id());
    }

    @Override
    public void forgetOld() {
        Instant old = clock.instant().minus(REMEMBERED);
        while (requests.forget(old) > 0) {}
    }
}
