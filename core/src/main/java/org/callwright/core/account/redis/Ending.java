package org.callwright.core.account.redis;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was ended, as the stream has it. */
sealed interface Ending {
    /** When no token can be left. */
    Instant until();

    Map<String, String> written();

    record OfSession(String session, Instant until) implements Ending {
        @Override
        public Map<String, String> written() {
            return Map.of("session", session, "until", text(until));
        }
    }

    /** @param begun the account's sessions that began later go on */
    record OfAccount(String account, Instant begun, Instant until) implements Ending {
        @Override
        public Map<String, String> written() {
            return Map.of("account", account, "begun", text(begun), "until", text(until));
        }
    }

    /** Empty for an entry of a kind that this version does not know. */
    static Optional<Ending> read(Map<String, String> written) {
        String session = written.get("session");
        String account = written.get("account");
        Instant until = time(written.get("until"));
        if (session != null) {
            return Optional.of(new OfSession(session, until));
        }
        return account == null
                ? Optional.empty()
                : Optional.of(new OfAccount(account, time(written.get("begun")), until));
    }

    private static String text(Instant time) {
        return String.valueOf(time.toEpochMilli());
    }

    private static Instant time(@Nullable String text) {
        return text == null ? Instant.EPOCH : Instant.ofEpochMilli(Long.parseLong(text));
    }
}
