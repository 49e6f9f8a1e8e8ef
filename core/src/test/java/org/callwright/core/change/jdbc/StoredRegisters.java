package org.callwright.core.change.jdbc;

import io.micronaut.core.type.Argument;
import io.micronaut.inject.qualifiers.Qualifiers;
import org.callwright.core.change.Register;
import org.callwright.core.change.RegisterContract;
import org.callwright.core.jdbc.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the tests of all stored registers share. Ids of what they add begin with an x. */
abstract class StoredRegisters {
    TestDatabase db;

    @BeforeEach
    void emptyTables() {
        db = TestDatabase.shared();
    }

    @AfterEach
    void onlyTheRolesThatComeWithIt() {
        db.run("DELETE FROM account_role");
        db.run("DELETE FROM role WHERE id LIKE 'x%'");
    }

    <T> Register<T> register(Class<T> type) {
        return db.context.getBean(Argument.of(Register.class, type), Qualifiers.byTypeArguments(type));
    }

    abstract class Contract<T> implements RegisterContract<T> {
        private final String kind;
        private final T item;
        private final T changed;

        Contract(String kind, T item, T changed) {
            this.kind = kind;
            this.item = item;
            this.changed = changed;
        }

        @Override
        public TestDatabase db() {
            return db;
        }

        @Override
        public String kind() {
            return kind;
        }

        @Override
        public T item() {
            return item;
        }

        @Override
        public T changed() {
            return changed;
        }

        @Override
        public String id() {
            return "x1";
        }
    }
}
