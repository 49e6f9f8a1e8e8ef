package org.callwright.core.account.jdbc;

import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import org.callwright.core.access.Actor;
import org.callwright.core.account.Account;
import org.callwright.core.account.Accounts;
import org.callwright.core.account.OutsideIdentities;
import org.callwright.core.account.OutsideIdentity;
import org.callwright.core.audit.Audit;
import org.callwright.core.change.Edition;
import org.callwright.core.change.Refused;

@Singleton
class StoredOutsideIdentities implements OutsideIdentities {
    private final AccountIdentityTable identities;
    private final Accounts accounts;
    private final Audit audit;

    StoredOutsideIdentities(AccountIdentityTable identities, Accounts accounts, Audit audit) {
        this.identities = identities;
        this.accounts = accounts;
        this.audit = audit;
    }

    @Override
    @Transactional(isolation = TransactionDefinition.Isolation.READ_COMMITTED)
    public Account admit(OutsideIdentity identity) {
        String name = identities
                .find(identity.provider(), identity.subject())
                .map(AccountIdentityTable.Row::account)
                .orElseGet(() -> added(identity));
        Edition<Account> stored = accounts.byId(name).orElseThrow();
        Account now = asTold(stored.item(), identity);
        if (!now.enabled()) {
            throw Refused.state(null, "the account is disabled");
        }
        return now.equals(stored.item())
                ? now
                : accounts.change(Actor.SYSTEM, now, stored.version()).item();
    }

    private static Account asTold(Account account, OutsideIdentity identity) {
        return new Account(
                account.name(),
                identity.displayName(),
                account.passwordHash(),
                identity.roles(),
                account.teams(),
                account.department(),
                account.enabled(),
                account.agent());
    }

    /** Never one that is there: the name is the provider's word, and an account may be about to get its first password. */
    private String added(OutsideIdentity identity) {
        String name = identity.account();
        if (accounts.byName(name).isPresent()) {
            throw Refused.state("account", "the name is taken by an account that is signed in to otherwise");
        }
        add(identity);
        identities.insert(new AccountIdentityTable.Row(identity.provider(), identity.subject(), name));
        audit.record(Actor.SYSTEM, "account.linked", "account", name, Map.of("provider", identity.provider()));
        return name;
    }

    private void add(OutsideIdentity identity) {
        if (identity.roles().isEmpty()) {
            throw Refused.state("roles", "the identity provider gives this person no role here");
        }
        accounts.add(
                Actor.SYSTEM,
                new Account(
                        identity.account(), identity.displayName(), "", identity.roles(), Set.of(), null, true, null));
    }
}
