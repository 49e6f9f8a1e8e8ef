package org.callwright.core.staff.jdbc;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.callwright.core.access.Roles;
import org.callwright.core.account.Accounts;
import org.callwright.core.staff.Succession;

/** Wires what needs accounts and roles. */
@Factory
final class StaffFactory {
    @Singleton
    Succession succession(Accounts accounts, Roles roles) {
        return new Succession(accounts, roles);
    }
}
