package org.callwright.core.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.callwright.core.account.Account;
import org.callwright.core.account.Accounts;
import org.callwright.core.account.PasswordHashes;
import org.callwright.core.account.PasswordRule;
import org.callwright.core.agent.AgentDirectory;
import org.callwright.core.agent.AgentProfile;
import org.callwright.core.agent.Agents;
import org.callwright.core.customer.Customers;
import org.callwright.core.queue.QueueDirectory;
import org.callwright.core.queue.Queues;
import org.callwright.core.staff.Staff;

/**
 * A small shop's contact centre to try things with: queues, agents, accounts and customers, always the same. Loaded only
 * when asked for; loading it again puts everything back as it was and sets the passwords anew. Blocks for a second or so.
 */
public final class SampleData {
    /** The passwords of the sample's accounts: {@code a01} to {@code a20}, {@code supervisor} and {@code admin}. */
    public record Passwords(String agents, String supervisor, String admin) {}

    private static final String SEES_NUMBERS = "sees_numbers";

    private final Queues queues;
    private final QueueDirectory queueDirectory;
    private final Agents agents;
    private final AgentDirectory agentDirectory;
    private final Accounts accounts;
    private final Customers customers;
    private final PasswordHashes hashes;
    private final Staff staff;

    public SampleData(
            Queues queues,
            QueueDirectory queueDirectory,
            Agents agents,
            AgentDirectory agentDirectory,
            Accounts accounts,
            Customers customers,
            PasswordHashes hashes,
            Staff staff) {
        this.queues = queues;
        this.queueDirectory = queueDirectory;
        this.agents = agents;
        this.agentDirectory = agentDirectory;
        this.accounts = accounts;
        this.customers = customers;
        this.hashes = hashes;
        this.staff = staff;
    }

    /** When this returns the directories know it as well. */
    public void load(Passwords passwords) {
        SampleQueues.ALL.forEach(queues::save);
        SampleAgents.ALL.forEach(agents::save);
        SampleCustomers.ALL.forEach(customers::save);
        loadAccounts(passwords);
        queueDirectory.refresh();
        agentDirectory.refresh();
        staff.refresh();
    }

    private void loadAccounts(Passwords passwords) {
        Hash hash = new Hash(passwords.agents());
        for (AgentProfile agent : SampleAgents.ALL) {
            String name = agent.id().value();
            accounts.save(new Account(name, agent.displayName(), hash.forAccount(name), Set.of("agent"), agent.id()));
        }
        accounts.save(new Account(
                "supervisor",
                "Song Wei 宋薇",
                new Hash(passwords.supervisor()).forAccount("supervisor"),
                Set.of("supervisor", SEES_NUMBERS),
                null));
        accounts.save(new Account(
                "admin",
                "Administrator",
                new Hash(passwords.admin()).forAccount("admin"),
                Set.of("admin", "supervisor", SEES_NUMBERS),
                null));
    }

    /** Those of the sample's accounts that can sign in and have {@link PasswordRule#EVERYBODY_KNOWS} as their password. */
    public List<String> accountsThatEverybodyKnows() {
        Map<String, Boolean> known = new HashMap<>();
        return Stream.concat(
                        SampleAgents.ALL.stream().map(agent -> agent.id().value()), Stream.of("supervisor", "admin"))
                .flatMap(name -> accounts.byName(name).stream())
                .filter(Account::enabled)
                .filter(account -> known.computeIfAbsent(
                        account.passwordHash(), hash -> hashes.matches(PasswordRule.EVERYBODY_KNOWS, hash)))
                .map(Account::name)
                .toList();
    }

    /** One password's hash. It is slow to make, so what fits already stays, and the sample's agents share one. */
    private final class Hash {
        private final String password;
        private String known = "";

        Hash(String password) {
            this.password = password;
        }

        String forAccount(String name) {
            Predicate<String> fits = stored -> stored.equals(known) || hashes.matches(password, stored);
            known = accounts.byName(name)
                    .map(Account::passwordHash)
                    .filter(fits)
                    .orElseGet(() -> known.isEmpty() ? hashes.hash(password) : known);
            return known;
        }
    }
}
