package org.callwright.core.change.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.callwright.core.change.Edition;
import org.callwright.core.change.Refused;
import org.callwright.core.change.Register;
import org.callwright.core.org.Department;
import org.callwright.core.org.Store;
import org.callwright.core.org.Team;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.page.Sorting;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Where people and tickets belong. */
class StoredPlacesTest extends StoredRegisters {
    @Nested
    class Departments extends Contract<Department> {
        Departments() {
            super("department", new Department("x1", "Service 服务"), new Department("x1", "After-sales"));
        }

        @Override
        public Register<Department> register() {
            return StoredPlacesTest.this.register(Department.class);
        }

        @Test
        void one_that_people_or_teams_are_in_stays() {
            register().add(ADA, item());
            StoredPlacesTest.this.register(Team.class).add(ADA, new Team("red", "Red", "x1"));

            assertThatThrownBy(() -> register().remove(ADA, "x1", 0)).isInstanceOf(Refused.class);
        }

        @Test
        void the_id_of_one_that_is_gone_is_not_given_again() {
            register().add(ADA, item());
            register().remove(ADA, "x1", 0);

            assertThatThrownBy(() -> register().add(ADA, item())).isInstanceOf(Refused.class);
        }

        @Test
        void pages_follow_on_each_other_by_name_in_either_direction() {
            for (String name : List.of("delta", "Alpha", "charlie", "alpha", "Bravo")) {
                register().add(ADA, new Department("x" + name.hashCode(), name));
            }

            assertThat(names(new Sorting("name", false)))
                    .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER)
                    .hasSize(5);
            assertThat(names(new Sorting("name", true)))
                    .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER.reversed())
                    .hasSize(5)
                    .doesNotHaveDuplicates();
        }

        private List<String> names(Sorting sorting) {
            List<String> names = new ArrayList<>();
            PageRequest request = PageRequest.first(2).sortedBy(sorting);
            while (true) {
                Page<Edition<Department>> page = register().list(request);
                page.items().forEach(edition -> names.add(edition.item().name()));
                if (page.next().isEmpty()) {
                    return names;
                }
                request = new PageRequest(page.next(), 2, request.sorting());
            }
        }
    }

    @Nested
    class Teams extends Contract<Team> {
        Teams() {
            super("team", new Team("x1", "Red", null), new Team("x1", "Crimson", null));
        }

        @Override
        public Register<Team> register() {
            return StoredPlacesTest.this.register(Team.class);
        }

        @Test
        void it_belongs_to_a_department_that_exists() {
            assertThatThrownBy(() -> register().add(ADA, new Team("x1", "Red", "nowhere")))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.field()).isEqualTo("department"));
        }
    }

    @Nested
    class Stores extends Contract<Store> {
        Stores() {
            super("store", new Store("x1", "Nanjing Road", "上海"), new Store("x1", "Nanjing Road", "Shanghai"));
        }

        @Override
        public Register<Store> register() {
            return StoredPlacesTest.this.register(Store.class);
        }
    }
}
