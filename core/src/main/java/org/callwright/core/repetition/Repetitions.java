package org.callwright.core.repetition;

import java.time.Duration;

/** The keys that clients used lately. Blocks; fails with a runtime exception while the database is away. */
public interface Repetitions {
    /** How long a key is remembered. */
    Duration REMEMBERED = Duration.ofHours(24);

    /** @param hash tells requests apart */
    Claim claim(String account, String key, String hash);

    /** The request of that claim has been carried out. */
    void answered(Claim.First claim, String account, String key, Answer answer);

    /** The request of that claim has changed nothing: the key may be used again. */
    void released(Claim.First claim, String account, String key);

    /** Forgets the keys that are older than {@link #REMEMBERED}. */
    void forgetOld();
}
