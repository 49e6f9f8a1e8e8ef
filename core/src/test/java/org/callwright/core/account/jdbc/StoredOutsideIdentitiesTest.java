package org.callwright.core.account.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.callwright.core.account.Account;
import org.callwright.core.account.Accounts;
import org.callwright.core.account.OutsideIdentities;
import org.callwright.core.account.OutsideIdentity;
import org.callwright.core.change.Refused;
import org.callwright.core.jdbc.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoredOutsideIdentitiesTest {
    private TestDatabase db;
    private OutsideIdentities identities;

    @BeforeEach
    void emptyTables() {
        db = TestDatabase.shared();
        identities = db.bean(OutsideIdentities.class);
    }

    private static OutsideIdentity wei(String subject, String name, Set<String> roles) {
        return new OutsideIdentity("corp", subject, "wei", name, roles);
    }

    private Account stored() {
        return db.bean(Accounts.class).byName("wei").orElseThrow();
    }

    @Test
    void at_the_first_time_an_account_is_made_that_no_password_opens() {
        Account account = identities.admit(wei("s1", "Wei 伟", Set.of("agent")));

        assertThat(account).isEqualTo(new Account("wei", "Wei 伟", "", Set.of("agent"), null));
        assertThat(stored()).isEqualTo(account);
        assertThat(db.texts("SELECT action FROM audit_entry ORDER BY seq"))
                .containsExactly("account.added", "account.linked");
    }

    @Test
    void later_the_same_person_has_the_same_account_with_the_roles_of_then() {
        identities.admit(wei("s1", "Wei", Set.of("agent")));

        identities.admit(new OutsideIdentity("corp", "s1", "wei.new", "Wei Li", Set.of("quality")));

        assertThat(stored().displayName()).isEqualTo("Wei Li");
        assertThat(stored().roles()).containsExactly("quality");
        assertThat(db.bean(Accounts.class).byName("wei.new")).isEmpty();
    }

    @Test
    void an_account_that_was_made_otherwise_or_is_another_persons_is_not_taken_over() {
        db.bean(Accounts.class).save(new Account("wei", "Wei", "a hash", Set.of("quality"), null));
        assertThatThrownBy(() -> identities.admit(wei("s1", "Eve", Set.of("agent"))))
                .isInstanceOf(Refused.class);

        db.bean(Accounts.class).save(new Account("wei", "Wei", "", Set.of("quality"), null));
        assertThatThrownBy(() -> identities.admit(wei("s1", "Eve", Set.of("agent"))))
                .isInstanceOf(Refused.class);
        assertThat(stored().roles()).containsExactly("quality");

        identities.admit(new OutsideIdentity("corp", "s3", "mei", "Mei", Set.of("agent")));
        assertThatThrownBy(() -> identities.admit(new OutsideIdentity("corp", "s4", "mei", "Eve", Set.of("quality"))))
                .isInstanceOf(Refused.class);
        assertThat(db.bean(Accounts.class).byName("mei").orElseThrow().displayName())
                .isEqualTo("Mei");
    }

    @Test
    void whom_the_provider_gives_no_role_gets_no_account() {
        assertThatThrownBy(() -> identities.admit(wei("s1", "Wei", Set.of())))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("roles"));
        assertThat(db.bean(Accounts.class).byName("wei")).isEmpty();
    }

    @Test
    void a_disabled_account_stays_so() {
        identities.admit(wei("s1", "Wei", Set.of("agent")));
        Account wei = stored();
        db.bean(Accounts.class)
                .save(new Account(
                        wei.name(), wei.displayName(), "", wei.roles(), wei.teams(), null, false, wei.agent()));

        assertThatThrownBy(() -> identities.admit(wei("s1", "Wei", Set.of("agent"))))
                .hasMessageContaining("disabled");
    }
}
