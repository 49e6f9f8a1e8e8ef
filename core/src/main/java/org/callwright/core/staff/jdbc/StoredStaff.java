package org.callwright.core.staff.jdbc;

import io.micronaut.context.annotation.Value;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.callwright.core.access.Roles;
import org.callwright.core.account.Accounts;
import org.callwright.core.jdbc.Snapshot;
import org.callwright.core.staff.Roll;
import org.callwright.core.staff.Staff;

@Singleton
final class StoredStaff implements Staff, AutoCloseable {
    private final Snapshot<Roll> roll;

    StoredStaff(Accounts accounts, Roles roles, @Value("${callwright.directory.refresh:5s}") Duration every) {
        roll = new Snapshot<>("accounts and roles", () -> Roll.of(accounts.all(), roles.all()), Roll.EMPTY, every)
                .start();
    }

    @Override
    public Roll roll() {
        return roll.get();
    }

    @Override
    public boolean loaded() {
        return roll.loaded();
    }

    @Override
    public void refresh() {
        roll.refresh();
    }

    @Override
    public void refreshSoon() {
        roll.refreshSoon();
    }

    @PreDestroy
    @Override
    public void close() {
        roll.close();
    }
}
