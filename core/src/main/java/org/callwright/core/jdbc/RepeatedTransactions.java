package org.callwright.core.jdbc;

import io.micronaut.aop.InterceptPhase;
import io.micronaut.aop.InterceptorBean;
import io.micronaut.aop.MethodInterceptor;
import io.micronaut.aop.MethodInvocationContext;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.Connection;
import org.jspecify.annotations.Nullable;

/**
 * Does a transactional method again that had to give way, as {@link JdbcAtomically} does its work; around the transaction, so that
 * each attempt has its own. Within another's transaction that one is done again, as all of it is undone. Readings hold no locks that
 * others wait for, and may write what cannot be taken back, such as a file that is sent: they are left alone.
 */
@Singleton
@InterceptorBean(Transactional.class)
final class RepeatedTransactions implements MethodInterceptor<Object, Object> {
    private final TransactionOperations<Connection> transactions;

    RepeatedTransactions(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    @Override
    public @Nullable Object intercept(MethodInvocationContext<Object, Object> method) {
        boolean reading = method.booleanValue(Transactional.class, "readOnly").orElse(false);
        return reading || transactions.findTransactionStatus().isPresent()
                ? method.proceed(this)
                : Repeated.whileGivingWay(() -> method.proceed(this));
    }

    @Override
    public int getOrder() {
        return InterceptPhase.RETRY.getPosition();
    }
}
