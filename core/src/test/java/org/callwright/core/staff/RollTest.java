package org.callwright.core.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Grants;
import org.callwright.core.access.Permission;
import org.callwright.core.access.Role;
import org.callwright.core.access.Scope;
import org.callwright.core.account.Account;
import org.callwright.core.agent.AgentId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RollTest {
    private static final AgentId ANNA = new AgentId("anna");
    private static final AgentId BEN = new AgentId("ben");
    private static final AgentId CLEO = new AgentId("cleo");
    private static final Role AGENT = role("agent", Map.of(Permission.CALL_READ, Scope.OWN));
    private static final Role LEAD =
            role("lead", Map.of(Permission.CALL_READ, Scope.TEAM, Permission.FLOOR_WATCH, Scope.ALL));

    private final Roll roll = Roll.of(
            List.of(
                    account("anna", Set.of("agent", "lead"), Set.of("red"), "service", true, ANNA),
                    account("ben", Set.of("agent"), Set.of("red"), "service", false, BEN),
                    account("cleo", Set.of("agent", "astronaut"), Set.of("blue"), "service", true, CLEO),
                    account("dan", Set.of(), Set.of("red"), null, true, null)),
            List.of(AGENT, LEAD));

    private static Role role(String id, Map<Permission, Scope> scopes) {
        return new Role(id, id, new Grants(scopes));
    }

    private static Account account(
            String name,
            Set<String> roles,
            Set<String> teams,
            @Nullable String department,
            boolean enabled,
            @Nullable AgentId agent) {
        return new Account(name, name, "hash", roles, teams, department, enabled, agent);
    }

    private Actor actor(String account) {
        return roll.actor(account).orElseThrow();
    }

    @Test
    void a_person_may_what_all_roles_together_allow() {
        assertThat(actor("anna").require(Permission.CALL_READ)).isEqualTo(Scope.TEAM);
        assertThat(actor("anna").may(Permission.FLOOR_WATCH)).isTrue();
        assertThat(actor("cleo").require(Permission.CALL_READ)).isEqualTo(Scope.OWN);
        assertThat(actor("dan").grants()).isEqualTo(Grants.NONE);
    }

    @Test
    void a_role_that_is_gone_allows_nothing() {
        assertThat(roll.grants(List.of("astronaut"))).isEqualTo(Grants.NONE);
    }

    @Test
    void each_scope_shows_the_work_of_more_agents() {
        assertThat(roll.colleagues(actor("anna"), Scope.OWN)).isEqualTo(Colleagues.of(Set.of(ANNA)));
        assertThat(roll.colleagues(actor("anna"), Scope.TEAM)).isEqualTo(Colleagues.of(Set.of(ANNA, BEN)));
        assertThat(roll.colleagues(actor("anna"), Scope.DEPARTMENT)).isEqualTo(Colleagues.of(Set.of(ANNA, BEN, CLEO)));
        assertThat(roll.colleagues(actor("anna"), Scope.ALL).include(null)).isTrue();
    }

    @Test
    void who_takes_no_calls_has_none_but_those_of_the_team() {
        assertThat(roll.colleagues(actor("dan"), Scope.OWN).agents()).isEmpty();
        assertThat(roll.colleagues(actor("dan"), Scope.DEPARTMENT).agents()).containsExactlyInAnyOrder(ANNA, BEN);
        assertThat(roll.colleagues(actor("dan"), Scope.DEPARTMENT).include(null))
                .isFalse();
    }

    @Test
    void a_disabled_account_is_told_apart_from_one_that_is_not_there() {
        assertThat(roll.isDisabled("ben")).isTrue();
        assertThat(actor("ben").grants()).isEqualTo(Grants.NONE);
        assertThat(roll.isDisabled("anna")).isFalse();
        assertThat(roll.isDisabled("zoe")).isFalse();
        assertThat(roll.actor("zoe")).isEmpty();
    }
}
