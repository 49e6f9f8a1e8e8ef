package org.callwright.web.session;

import io.micronaut.context.annotation.Value;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.generator.TokenGenerator;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.callwright.core.account.Account;
import org.callwright.core.account.Accounts;
import org.callwright.core.account.EndedSessions;
import org.callwright.core.account.RefreshTokens;
import org.callwright.core.account.RefreshTokens.Issued;
import org.callwright.core.account.RefreshTokens.Trade;
import org.callwright.core.account.SessionIds;
import org.callwright.web.access.SignedIn;
import org.callwright.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Begins sessions, lets them go on, and ends them. Blocks, unless said otherwise. Thread-safe. */
@Singleton
public final class Sessions {
    private final Accounts accounts;
    private final EndedSessions ended;
    private final RefreshTokens refreshTokens;
    private final TokenGenerator tokens;
    private final Clock clock;
    private final Duration lifetime;
    private final Duration longest;

    Sessions(
            Accounts accounts,
            EndedSessions ended,
            RefreshTokens refreshTokens,
            TokenGenerator tokens,
            Clock clock,
            @Value("${callwright.jwt.lifetime}") Duration lifetime,
            @Value("${callwright.refresh.longest:P30D}") Duration longest) {
        this.accounts = accounts;
        this.ended = ended;
        this.refreshTokens = refreshTokens;
        this.tokens = tokens;
        this.clock = clock;
        this.lifetime = lifetime;
        this.longest = longest;
    }

    /** A session of somebody who has proved who he is. */
    public Session begin(Account account) {
        String session = SessionIds.next();
        return session(account, session, refreshTokens.begin(account.name(), session));
    }

    /** A fresh access token for somebody who has one that still holds. */
    Session renewed(Authentication authentication) {
        return session(
                usable(authentication.getName()), SignedIn.of(authentication).session(), null);
    }

    /** A fresh access token, and the next refresh token, for one refresh token. */
    Session refreshed(String refreshToken) {
        return switch (refreshTokens.trade(refreshToken)) {
            case Trade.Next next -> session(usable(next.account()), next.session(), next.token());
            case Trade.Stolen stolen -> {
                ended.end(stolen.session(), clock.instant().plus(lifetime));
                throw ProblemException.unauthorized(
                        "This refresh token was used before, so somebody else may have it: the session has been ended.");
            }
            case Trade.Unknown unknown ->
                throw ProblemException.unauthorized("This refresh token is none, or no longer one: sign in again.");
        };
    }

    void end(Authentication authentication) {
        String session = SignedIn.of(authentication).session();
        ended.end(session, clock.instant().plus(lifetime));
        refreshTokens.end(session);
    }

    private Account usable(String name) {
        return accounts.byName(name)
                .filter(Account::enabled)
                .orElseThrow(() -> ProblemException.unauthorized("The account no longer exists or is disabled."));
    }

    /** A session has an end however it is prolonged: who has got hold of a token does not keep it for ever. */
    private Session session(Account account, String session, @Nullable Issued refresh) {
        Instant now = clock.instant();
        Instant until = earlier(now.plus(lifetime), SessionIds.begun(session).plus(longest));
        if (!until.isAfter(now)) {
            throw ProblemException.unauthorized("This session has lasted for as long as one may: sign in again.");
        }
        Authentication authentication = SignedIn.authentication(account, session);
        long seconds = Math.max(1, Duration.between(now, until).toSeconds());
        String token = tokens.generateToken(authentication, Math.toIntExact(seconds))
                .orElseThrow(() -> new IllegalStateException("no token could be signed"));
        return new Session(
                token,
                until,
                refresh == null ? null : refresh.text(),
                refresh == null ? null : refresh.until(),
                account.name());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    @Scheduled(initialDelay = "15m", fixedDelay = "1h")
    void forgetOld() {
        refreshTokens.forgetOld();
    }
}
