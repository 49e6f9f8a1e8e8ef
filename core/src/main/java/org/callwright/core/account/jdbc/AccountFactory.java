package org.callwright.core.account.jdbc;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.callwright.core.account.Accounts;
import org.callwright.core.account.PasswordHashes;
import org.callwright.core.account.SignIn;

/** Wires signing in. */
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
    SignIn signIn(Accounts accounts, PasswordHashes hashes, @Named("sign-in") ExecutorService executor) {
        return new SignIn(accounts, hashes, executor);
    }
}
