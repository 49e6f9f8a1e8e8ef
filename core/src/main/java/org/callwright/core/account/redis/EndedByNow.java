package org.callwright.core.account.redis;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.callwright.core.account.SessionIds;

/** What this node knows to be ended. Thread-safe. */
final class EndedByNow {
    private final Map<String, Instant> sessions = new ConcurrentHashMap<>();
    private final Map<String, Ending.OfAccount> accounts = new ConcurrentHashMap<>();

    void learn(Ending ending) {
        switch (ending) {
            case Ending.OfSession one -> sessions.put(one.session(), one.until());
            case Ending.OfAccount all ->
                accounts.merge(all.account(), all, (a, b) -> a.begun().isAfter(b.begun()) ? a : b);
        }
    }

    boolean has(String account, String session) {
        Ending.OfAccount all = accounts.get(account);
        return sessions.containsKey(session)
                || (all != null && !SessionIds.begun(session).isAfter(all.begun()));
    }

    void forget(Instant before) {
        sessions.values().removeIf(until -> until.isBefore(before));
        accounts.values().removeIf(all -> all.until().isBefore(before));
    }
}
