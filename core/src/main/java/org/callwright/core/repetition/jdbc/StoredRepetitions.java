package org.callwright.core.repetition.jdbc;

import com.github.f4b6a3.ulid.UlidCreator;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.callwright.core.repetition.Answer;
import org.callwright.core.repetition.Claim;
import org.callwright.core.repetition.Repetitions;

@Singleton
class StoredRepetitions implements Repetitions {
    private final RequestTable requests;
    private final Clock clock;

    StoredRepetitions(RequestTable requests, Clock clock) {
        this.requests = requests;
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
        Answer answer = row.answer();
        return answer == null ? new Claim.UnderWay() : new Claim.Answered(answer);
    }

    @Override
    public void answered(Claim.First claim, String account, String key, Answer answer) {
        requests.answer(account, key, claim.id(), answer.status(), answer.etag(), answer.location(), answer.body());
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
