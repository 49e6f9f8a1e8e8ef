package org.callwright.core.staff;

import java.util.List;
import org.callwright.core.access.Permission;
import org.callwright.core.access.Roles;
import org.callwright.core.account.Account;
import org.callwright.core.account.Accounts;
import org.callwright.core.change.Refused;

/** Sees to it that somebody is left who can give roles: or nobody could ever take a mistake back. Blocks. */
public final class Succession {
    private final Accounts accounts;
    private final Roles roles;

    public Succession(Accounts accounts, Roles roles) {
        this.accounts = accounts;
        this.roles = roles;
    }

    /**
     * Makes a change of accounts or roles; to be called in its transaction.
     *
     * @throws Refused when it would leave nobody
     */
    public void keeping(Runnable change) {
        boolean before = isThere();
        change.run();
        if (before && !isThere()) {
            throw Refused.state(
                    null, "nobody would be left who may " + Permission.ACCOUNT_WRITE.code() + " and take this back");
        }
    }

    private boolean isThere() {
        List<Account> all = accounts.all();
        Roll roll = Roll.of(all, roles.all());
        return all.stream()
                .filter(Account::enabled)
                .anyMatch(account -> roll.grants(account.roles()).allows(Permission.ACCOUNT_WRITE));
    }
}
