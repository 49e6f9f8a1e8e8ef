package org.callwright.core.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.callwright.core.account.Account;
import org.callwright.core.account.Accounts;
import org.callwright.core.account.SignIn;
import org.callwright.core.agent.AgentDirectory;
import org.callwright.core.agent.AgentId;
import org.callwright.core.callerid.Caller;
import org.callwright.core.customer.CallerMatch;
import org.callwright.core.customer.CallerMatching;
import org.callwright.core.customer.Customer;
import org.callwright.core.customer.Customers;
import org.callwright.core.event.Fact.MatchOutcome;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.queue.QueueDirectory;
import org.callwright.core.queue.QueueId;
import org.callwright.core.sample.SampleData.Passwords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SampleDataTest {
    private TestDatabase db;

    @BeforeEach
    void load() {
        db = TestDatabase.shared();
        db.bean(SampleData.class).load(new Passwords("agents-secret", "supervisor-secret", "admin-secret"));
    }

    @Test
    void loading_it_again_changes_nothing() {
        List<String> before = rows();

        db.bean(SampleData.class).load(new Passwords("agents-secret", "supervisor-secret", "admin-secret"));

        assertThat(rows()).isEqualTo(before).hasSizeGreaterThan(60);
    }

    @Test
    void the_queues_come_back_as_they_were_made() {
        QueueDirectory queues = db.bean(QueueDirectory.class);

        assertThat(queues.all()).containsExactlyInAnyOrderElementsOf(SampleQueues.ALL);
        assertThat(queues.byDialed("4003")).map(queue -> queue.id()).contains(new QueueId("vip"));
        assertThat(queues.byDialed("4999")).isEmpty();
        assertThat(queues.loaded()).isTrue();
    }

    @Test
    void every_lane_has_somebody_who_serves_it() {
        AgentDirectory agents = db.bean(AgentDirectory.class);

        assertThat(agents.all()).isEqualTo(SampleAgents.ALL);
        SampleQueues.ALL.forEach(queue -> assertThat(agents.all())
                .as(queue.name())
                .anyMatch(agent -> queue.lanesServedBy(agent.skills()).size()
                        == queue.steps().size()));
    }

    @Test
    void agents_sign_in_with_their_password_only() {
        SignIn signIn = db.bean(SignIn.class);

        assertThat(verified(signIn, "a07", "agents-secret"))
                .singleElement()
                .extracting(Account::agent)
                .isEqualTo(new AgentId("a07"));
        assertThat(verified(signIn, "a07", "admin-secret")).isEmpty();
        assertThat(verified(signIn, "nobody", "agents-secret")).isEmpty();
        assertThat(verified(signIn, "a07", "x".repeat(10_000))).isEmpty();
    }

    @Test
    void a_disabled_account_cannot_sign_in() {
        Accounts accounts = db.bean(Accounts.class);
        Account a08 = accounts.byName("a08").orElseThrow();
        accounts.save(new Account(
                a08.name(), a08.displayName(), a08.passwordHash(), a08.roles(), Set.of(), null, false, a08.agent()));

        assertThat(verified(db.bean(SignIn.class), "a08", "agents-secret")).isEmpty();
    }

    @Test
    void a_shared_number_has_several_customers_and_a_mobile_number_one() {
        CallerMatching matching = db.bean(CallerMatching.class);

        List<CallerMatch> matches =
                matching.match(List.of(caller("+8613800000001"), caller("+862155550100"), caller("+4930999")));

        assertThat(matches)
                .extracting(CallerMatch::outcome)
                .containsExactly(MatchOutcome.ONE, MatchOutcome.MANY, MatchOutcome.NONE);
        assertThat(db.bean(Customers.class).byIds(matches.getFirst().customers()))
                .extracting(Customer::name)
                .containsExactly("王小明");
        assertThat(matches.get(1).customers()).hasSize(3);
    }

    private static Caller caller(String e164) {
        return new Caller(e164, e164, "", Caller.Presentation.KNOWN);
    }

    private static List<Account> verified(SignIn signIn, String name, String password) {
        return signIn.verify(name, password).toCompletableFuture().join().stream()
                .toList();
    }

    private List<String> rows() {
        return Stream.of(
                        "SELECT CONCAT_WS('|', name, password_hash, agent_id) AS t FROM account ORDER BY name",
                        "SELECT CONCAT_WS('|', number, name, tier) AS t FROM customer ORDER BY number",
                        "SELECT CONCAT_WS('|', queue_id, step, skill, min_level) AS t FROM queue_step_requirement"
                                + " ORDER BY queue_id, step, skill",
                        "SELECT CONCAT_WS('|', agent_id, skill, level) AS t FROM agent_skill ORDER BY agent_id, skill")
                .flatMap(sql -> db.texts(sql).stream())
                .toList();
    }
}
