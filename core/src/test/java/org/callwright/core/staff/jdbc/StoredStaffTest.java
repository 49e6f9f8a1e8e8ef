package org.callwright.core.staff.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.callwright.core.access.Permission;
import org.callwright.core.access.Role;
import org.callwright.core.access.Roles;
import org.callwright.core.access.Scope;
import org.callwright.core.account.Account;
import org.callwright.core.account.Accounts;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.staff.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoredStaffTest {
    private TestDatabase db;

    @BeforeEach
    void emptyTables() {
        db = TestDatabase.shared();
    }

    @Test
    void the_roles_that_come_with_it_are_there_and_name_permissions_that_exist() {
        List<Role> roles = db.bean(Roles.class).all();

        assertThat(roles)
                .extracting(Role::id)
                .contains("agent", "team_lead", "supervisor", "quality", "department_staff", "admin", "sees_numbers");
        assertThat(db.texts("SELECT DISTINCT permission FROM role_permission"))
                .allSatisfy(code -> assertThat(Permission.of(code)).isPresent());
        assertThat(db.bean(Roles.class).byId("team_lead"))
                .hasValueSatisfying(role -> assertThat(role.item().grants().of(Permission.TICKET_READ))
                        .hasValue(Scope.TEAM));
    }

    @Test
    void an_account_is_read_with_its_roles_and_what_they_allow() {
        Account account = new Account("zhou.hui", "周慧", "hash", Set.of("supervisor", "sees_numbers"), null);
        db.bean(Accounts.class).save(account);
        Staff staff = db.bean(Staff.class);
        staff.refresh();

        assertThat(staff.loaded()).isTrue();
        assertThat(staff.roll().actor("zhou.hui")).hasValueSatisfying(actor -> {
            assertThat(actor.name()).isEqualTo("周慧");
            assertThat(actor.require(Permission.CALL_READ)).isEqualTo(Scope.ALL);
            assertThat(actor.may(Permission.PHONE_UNMASKED)).isTrue();
            assertThat(actor.may(Permission.ROLE_WRITE)).isFalse();
        });
        assertThat(db.bean(Accounts.class).all()).containsExactly(account);
    }
}
