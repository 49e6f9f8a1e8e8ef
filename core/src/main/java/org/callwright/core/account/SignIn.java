package org.callwright.core.account;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Checks names and passwords. It does the same work for a name that nobody has, so its duration tells nothing.
 * Thread-safe.
 */
public final class SignIn {
    private static final int LONGEST_PASSWORD = 256;

    private final Accounts accounts;
    private final PasswordHashes hashes;
    private final Executor executor;
    private final Set<String> refused;
    private final String nobody;

    /**
     * @param refused passwords with which nobody is let in, whoever has them
     * @param executor threads for the slow part, bounded in number and queue: it is an open door to the world
     */
    public SignIn(Accounts accounts, PasswordHashes hashes, Set<String> refused, Executor executor) {
        this.accounts = accounts;
        this.hashes = hashes;
        this.refused = Set.copyOf(refused);
        this.executor = executor;
        this.nobody = hashes.hash("nobody has this password");
    }

    /**
     * The account when name and password belong to an enabled one. Fails with {@link RejectedExecutionException} when
     * too many sign in at once, and with what {@link Accounts} throws while the database is away.
     */
    public CompletionStage<Optional<Account>> verify(String name, String password) {
        try {
            return CompletableFuture.supplyAsync(() -> check(name, password), executor);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private Optional<Account> check(String name, String password) {
        if (password.length() > LONGEST_PASSWORD) {
            return Optional.empty();
        }
        Optional<Account> account = accounts.byName(name);
        Optional<String> hash = account.map(Account::passwordHash).filter(known -> !known.isEmpty());
        boolean matches = hashes.matches(password, hash.orElse(nobody)) && hash.isPresent();
        return account.filter(known -> matches && known.enabled() && !refused.contains(password));
    }
}
