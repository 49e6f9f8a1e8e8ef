package org.callwright.core.account.jdbc;

import io.micronaut.context.annotation.Value;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.callwright.core.account.RefreshTokens;
import org.jspecify.annotations.Nullable;

@Singleton
class StoredRefreshTokens implements RefreshTokens {
    private static final int BYTES = 32;

    private final RefreshTokenTable tokens;
    private final Clock clock;
    private final Life life;
    private final SecureRandom random = new SecureRandom();

    StoredRefreshTokens(
            RefreshTokenTable tokens,
            Clock clock,
            @Value("${callwright.refresh.idle:P7D}") Duration idle,
            @Value("${callwright.refresh.longest:P30D}") Duration longest,
            @Value("${callwright.refresh.grace:10s}") Duration grace) {
        this.tokens = tokens;
        this.clock = clock;
        this.life = new Life(idle, longest, grace);
    }

    @Override
    @Transactional
    public Issued begin(String account, String session) {
        return issue(account, session, clock.instant(), null);
    }

    @Override
    @Transactional
    public Trade trade(String token) {
        Instant now = clock.instant();
        RefreshTokenTable.Row row = tokens.lock(hash(token)).orElse(null);
        if (row == null || !row.expiresAt().isAfter(now)) {
            return new Trade.Unknown();
        }
        if (row.usedAt() != null && !answerWasLost(row.hash(), row.usedAt(), now)) {
            tokens.deleteBySession(row.session());
            return new Trade.Stolen(row.account(), row.session());
        }
        if (row.usedAt() == null) {
            tokens.use(row.hash(), now);
        }
        return new Trade.Next(
                row.account(), row.session(), issue(row.account(), row.session(), row.begunAt(), row.hash()));
    }

    /**
     * What was in the answer counts as used from now on: should it not have been lost after all, but have gone to somebody
     * else, then that one ends the session by using it. The time runs from the first trade, so it is not prolonged.
     */
    private boolean answerWasLost(String hash, Instant usedAt, Instant now) {
        return now.isBefore(usedAt.plus(life.grace()))
                && tokens.unusedOf(hash)
                        .filter(next -> tokens.takeBack(next.hash(), now) == 1)
                        .isPresent();
    }

    private Issued issue(String account, String session, Instant begun, @Nullable String parent) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant idle = clock.instant().plus(life.idle());
        Instant longest = begun.plus(life.longest());
        Instant until = idle.isBefore(longest) ? idle : longest;
        tokens.insert(new RefreshTokenTable.Row(hash(text), session, account, begun, until, null, parent));
        return new Issued(text, until);
    }

    @Override
    @Transactional
    public void end(String session) {
        tokens.deleteBySession(session);
    }

    @Override
    @Transactional
    public void endAllOf(String account) {
        tokens.deleteByAccount(account);
    }

    @Override
    public void forgetOld() {
        Instant now = clock.instant();
        while (tokens.deleteExpired(now) > 0) {}
    }

    /** A plain one will do: what is hashed is random and long, so it cannot be guessed. */
    private static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
