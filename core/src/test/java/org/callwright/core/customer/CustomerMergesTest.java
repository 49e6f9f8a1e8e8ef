package org.callwright.core.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.callwright.core.access.Actor;
import org.callwright.core.change.Outdated;
import org.callwright.core.change.Refused;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.page.PageRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CustomerMergesTest {
    private static final String SHARED = "+862155550100";
    private static final String ROWS = "SELECT CONCAT_WS('|', id, number, name, survivor_id, merged_into) FROM customer"
            + " UNION ALL SELECT CONCAT_WS('|', id, customer_id, phone_index, place) FROM customer_phone"
            + " UNION ALL SELECT CONCAT_WS('|', system_name, external_id, customer_id) FROM customer_identity";

    private CustomerFiles files;
    private CustomerMerges merges;
    private Customers customers;
    private TestDatabase db;
    private CustomerFile anna;
    private CustomerFile ben;
    private CustomerFile cleo;

    @BeforeEach
    void three() {
        db = TestDatabase.shared();
        files = db.bean(CustomerFiles.class);
        merges = db.bean(CustomerMerges.class);
        customers = db.bean(Customers.class);
        anna = create("A", "+8613800000001");
        ben = create("B", "+8613800000002");
        cleo = create("C", "+8613800000003");
    }

    private CustomerFile create(String name, String mobile) {
        CustomerFields fields = new CustomerFields(name, null, null, null, null, Verification.UNVERIFIED, "");
        return files.create(
                Actor.SYSTEM,
                name + "-1",
                fields,
                List.of(mobile, SHARED),
                List.of(new CustomerIdentity("shop", name)));
    }

    @Test
    void the_survivor_has_everything_and_both_numbers_and_ids_lead_to_it() {
        CustomerFile one = merge(anna, ben);

        assertThat(one.customer().name()).isEqualTo("A");
        assertThat(one.customer().phones()).containsExactly("+8613800000001", SHARED, "+8613800000002");
        assertThat(one.identities()).extracting(CustomerIdentity::externalId).containsExactly("A", "B");
        assertThat(one.merged()).extracting(CustomerFile.Merged::number).containsExactly("B-1");
        assertThat(files.byId(ben.id())).contains(one);
        assertThat(customers.byIds(List.of(ben.id(), anna.id()))).containsExactly(one.customer());
        assertThat(customers.everyIdOf(ben.id())).containsExactlyInAnyOrder(anna.id(), ben.id());
        assertThat(list(new CustomerFilter(null, "B-1", null, null, null, null, null, null)))
                .containsExactly("A-1");
        assertThat(list(CustomerFilter.ALL)).containsExactlyInAnyOrder("A-1", "C-1");
    }

    @Test
    void a_caller_whose_number_both_had_is_one_person_afterwards() {
        merge(anna, ben);

        assertThat(customers.idsByPhone(Set.of(SHARED), 5).get(SHARED)).containsExactly(anna.id(), cleo.id());
        assertThat(customers.idsByPhone(Set.of("+8613800000002"), 5).get("+8613800000002"))
                .containsExactly(anna.id());
    }

    @Test
    void taken_back_all_is_as_it_was_to_the_row() {
        List<String> before = db.texts(ROWS);
        merge(anna, merge(ben, cleo));

        CustomerFile back = unmerge(ben.id());

        assertThat(back.merged()).extracting(CustomerFile.Merged::id).containsExactly(cleo.id());
        assertThat(back.customer().phones()).contains("+8613800000003");
        assertThat(files.byId(anna.id()).orElseThrow().merged()).isEmpty();
        unmerge(cleo.id());
        assertThat(db.texts(ROWS)).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void what_is_part_of_another_file_is_changed_there_only() {
        merge(anna, ben);
        CustomerFields fields = CustomerFields.of(ben.customer());

        assertThatThrownBy(() -> files.change(Actor.SYSTEM, ben.id(), ben.version(), fields))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("merged into " + anna.id());
        assertThatThrownBy(() -> merges.merge(Actor.SYSTEM, cleo.id(), cleo.version(), ben.id()))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> merges.merge(Actor.SYSTEM, anna.id(), anna.version(), cleo.id()))
                .isInstanceOf(Outdated.class);
        assertThatThrownBy(() -> unmerge(cleo.id())).isInstanceOf(Refused.class);
    }

    @Test
    void a_merger_is_taken_back_by_who_has_seen_the_survivor_as_it_is() {
        CustomerFile one = merge(anna, ben);

        assertThatThrownBy(() -> merges.unmerge(Actor.SYSTEM, ben.id(), anna.version()))
                .isInstanceOf(Outdated.class);
        assertThat(files.byId(ben.id())).contains(one);
    }

    @Test
    void of_merges_at_the_same_time_one_wins_and_the_others_are_told() throws Exception {
        for (int round = 0; round < 20; round++) {
            CustomerFile a = current(anna);
            CustomerFile b = current(ben);
            List<Callable<CustomerFile>> both = List.of(
                    () -> merges.merge(Actor.SYSTEM, a.id(), a.version(), b.id()),
                    () -> merges.merge(Actor.SYSTEM, b.id(), b.version(), a.id()));

            long done = atOnce(both);

            assertThat(done).isEqualTo(1);
            List<Long> one = customers.everyIdOf(a.id());
            assertThat(one).containsExactlyInAnyOrder(a.id(), b.id());
            unmerge(one.getLast());
        }
    }

    private static long atOnce(List<Callable<CustomerFile>> commands) throws Exception {
        try (var threads = Executors.newFixedThreadPool(commands.size())) {
            return threads.invokeAll(commands).stream()
                    .filter(result -> result.state() == Future.State.SUCCESS
                            || !(result.exceptionNow() instanceof Refused || result.exceptionNow() instanceof Outdated))
                    .count();
        }
    }

    @Test
    void chains_of_merges_are_undone_in_any_order() {
        List<CustomerFile> more = IntStream.range(0, 4)
                .mapToObj(i -> create("D" + i, "+861380000001" + i))
                .toList();
        List<String> before = db.texts(ROWS);
        CustomerFile person = anna;
        for (CustomerFile next : more) {
            person = merge(next, current(person));
        }

        for (int i : new int[] {1, 0, 2}) {
            unmerge(more.get(i).id());
        }
        unmerge(anna.id());

        assertThat(db.texts(ROWS)).containsExactlyInAnyOrderElementsOf(before);
    }

    private CustomerFile merge(CustomerFile survivor, CustomerFile other) {
        return merges.merge(Actor.SYSTEM, survivor.id(), survivor.version(), other.id());
    }

    /** By who has seen the survivor as it is. */
    private CustomerFile unmerge(long merged) {
        return merges.unmerge(
                Actor.SYSTEM, merged, files.byId(merged).orElseThrow().version());
    }

    private CustomerFile current(CustomerFile file) {
        return files.byId(file.id()).orElseThrow();
    }

    private List<String> list(CustomerFilter filter) {
        return files.list(filter, PageRequest.first(20)).items().stream()
                .map(file -> file.customer().number())
                .toList();
    }
}
