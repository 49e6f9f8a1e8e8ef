package org.callwright.core.account.jdbc;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.callwright.core.access.Roles;
import org.callwright.core.account.AccountOffice;
import org.callwright.core.account.Accounts;
import org.callwright.core.account.EndedSessions;
import org.callwright.core.account.PasswordHashes;
import org.callwright.core.account.PasswordRule;
import org.callwright.core.account.SignIn;
import org.callwright.core.agent.Agents;

/** Wires accounts and signing in. */
@Factory
final class AccountFactory {
    /** Half the cores at most, and some seconds of work in its queue: hashing must not starve the calls. */
    @Singleton
    @Bean(preDestroy = "shutdownNow")
    @Named("sign-in")
    ExecutorService signInThreads() {
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        ThreadPoolExecutor executor = new ThreadPoolExecutor(
                threads,
                threads,
                10,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(64 * threads),
                Thread.ofPlatform().name("sign-in-", 0).daemon().factory());
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }

    @Singleton
    AccountOffice accountOffice(
            Accounts accounts,
            Roles roles,
            Agents agents,
            PasswordHashes hashes,
            Provider<EndedSessions> sessions,
            Clock clock,
            @Value("${callwright.jwt.lifetime:1h}") Duration lifetime) {
        return new AccountOffice(accounts, roles, agents, hashes, sessions::get, clock, lifetime);
    }

    @Singleton
    SignIn signIn(
            Accounts accounts,
            PasswordHashes hashes,
            @Named("sign-in") ExecutorService executor,
            @Value("${callwright.demo:false}") boolean demo) {
        return new SignIn(accounts, hashes, demo ? Set.of() : Set.of(PasswordRule.EVERYBODY_KNOWS), executor);
    }
}
