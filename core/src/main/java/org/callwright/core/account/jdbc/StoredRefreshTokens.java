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
            @Value("${callwright.refresh.longest:P30D}") Duration longest) {
        this.tokens = tokens;
        this.clock = clock;
        this.life = new Life(idle, longest);
    }

    @Override
    @Transactional
    public Issued begin(String account, String session) {
        return issue(account, session, clock.instant());
    }

    @Override
    @Transactional
    public Trade trade(String token) {
        Instant now = clock.instant();
        RefreshTokenTable.Row row = tokens.lock(hash(token)).orElse(null);
        if (row == null || !row.expiresAt().isAfter(now)) {
            return new Trade.Unknown();
        }
        if (row.usedAt() != null) {
            tokens.deleteBySession(row.session());
            return new Trade.Stolen(row.account(), row.session());
        }
        tokens.use(row.hash(), now);
        return new Trade.Next(row.account(), row.session(), issue(row.account(), row.session(), row.begunAt()));
    }

    private Issued issue(String account, String session, Instant begun) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant idle = clock.instant().plus(life.idle());
        Instant longest = begun.plus(life.longest());
        Instant until = idle.isBefore(longest) ? idle : longest;
        tokens.insert(new RefreshTokenTable.Row(hash(text), session, account, begun, until, null));
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
