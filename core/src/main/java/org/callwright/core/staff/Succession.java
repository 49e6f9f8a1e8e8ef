package org.callwright.core.staff;

import java.util.List;
import java.util.stream.Stream;
import org.callwright.core.access.Grants;
import org.callwright.core.access.Permission;
import org.callwright.core.access.Roles;
import org.callwright.core.account.Account;
import org.callwright.core.account.Accounts;
import org.callwright.core.change.Refused;

/** Sees to it that somebody is left who can give roles, and any role: or nobody could ever take a mistake back. Blocks. */
public final class Succession {
    private final Accounts accounts;
    private final Roles roles;

    public Succession(Accounts accounts, Roles roles) {
        this.accounts = accounts;
        this.roles = roles;
    }

    /**
     * Makes a change of accounts or roles; to be called in its transaction, which sees what others have committed meanwhile: of two
     * who would take each other's permission away, the second sees that the first has done so.
     *
     * @throws Refused when it would leave nobody
     */
    public void keeping(Runnable change) {
        roles.hold();
        List<Permission> before = there();
        change.run();
        List<Permission> after = there();
        before.stream().filter(permission -> !after.contains(permission)).forEach(permission -> {
            throw Refused.state(null, "nobody would be left who may " + permission.code() + " and take this back");
        });
    }

    private List<Permission> there() {
        List<Account> all = accounts.all();
        Roll roll = Roll.of(all, roles.all());
        List<Grants> grants = all.stream()
                .filter(Account::enabled)
                .map(account -> roll.grants(account.roles()))
                .filter(one -> one.allows(Permission.ACCOUNT_WRITE))
                .toList();
        return Stream.of(Permission.ACCOUNT_WRITE, Permission.ROLE_GRANT)
                .filter(permission -> grants.stream().anyMatch(one -> one.allows(permission)))
                .toList();
    }
}
