package org.callwright.core.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Denied;
import org.callwright.core.access.Grants;
import org.callwright.core.change.Outdated;
import org.callwright.core.change.Refused;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.page.Cursor;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.page.Pages;
import org.callwright.core.page.Sorting;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerFilesTest {
    private static final String MOBILE = "+8613800000001";
    private static final String HOME = "+862155550100";
    private static final CustomerIdentity IN_SHOP = new CustomerIdentity("shop", "U-1");

    private TestDatabase db;
    private CustomerFiles files;

    @BeforeEach
    void open() {
        db = TestDatabase.shared();
        files = db.bean(CustomerFiles.class);
    }

    @Test
    void a_new_customer_is_read_as_written_and_nothing_of_it_lies_in_clear() {
        CustomerFields fields =
                new CustomerFields("王小明", "M1", "Gold", 120L, "11010519491231002X", Verification.VERIFIED, "note");

        CustomerFile made = files.create(Actor.SYSTEM, "C-1", fields, List.of(MOBILE, HOME), List.of(IN_SHOP));

        CustomerFile read = files.byId(made.id()).orElseThrow();
        assertThat(read).isEqualTo(made);
        assertThat(CustomerFields.of(read.customer())).isEqualTo(fields);
        assertThat(read.customer().phones()).containsExactly(MOBILE, HOME);
        assertThat(read.identities()).containsExactly(IN_SHOP);
        assertThat(db.texts("SELECT CONCAT_WS(' ', id_number_sealed, phone_sealed, phone_index) FROM customer c"
                        + " JOIN customer_phone p ON p.customer_id = c.id"))
                .noneMatch(text -> text.contains("1380000") || text.contains("1949"));
    }

    @Test
    void without_a_number_of_the_business_one_is_made() {
        CustomerFile made = create(null, "Li");

        assertThat(made.customer().number()).isEqualTo("CW-" + made.id());
    }

    @Test
    void of_two_who_change_the_same_version_the_second_is_told() {
        CustomerFile made = create("C-1", "Li");

        CustomerFile changed = files.change(Actor.SYSTEM, made.id(), made.version(), named("Li Wei"));

        assertThat(changed.customer().name()).isEqualTo("Li Wei");
        assertThatThrownBy(() -> files.change(Actor.SYSTEM, made.id(), made.version(), named("Li Na")))
                .isInstanceOf(Outdated.class);
        assertThat(files.byId(made.id())).contains(changed);
    }

    @Test
    void a_number_or_an_identity_is_given_once() {
        create("C-1", "Li");
        CustomerFile other = create("C-2", "Wang");
        files.addIdentity(Actor.SYSTEM, other.id(), IN_SHOP);

        assertThatThrownBy(() -> create("C-1", "Zhang")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> files.create(Actor.SYSTEM, "C-3", named("Zhang"), List.of(), List.of(IN_SHOP)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("customer " + other.id());
        assertThat(files.list(CustomerFilter.ALL, PageRequest.first(10)).items())
                .hasSize(2);
    }

    @Test
    void several_customers_share_a_phone_and_a_removed_one_is_not_found_by_it() {
        CustomerFile li = create("C-1", "Li", HOME);
        CustomerFile wang = create("C-2", "Wang", MOBILE, HOME);
        Customers customers = db.bean(Customers.class);
        assertThat(customers.idsByPhone(Set.of(HOME), 5).get(HOME)).containsExactly(li.id(), wang.id());

        files.remove(Actor.SYSTEM, li.id(), li.version());

        assertThat(customers.idsByPhone(Set.of(HOME), 5).get(HOME)).containsExactly(wang.id());
        assertThat(files.byId(li.id())).isEmpty();
        assertThat(find(new CustomerFilter(null, null, null, null, null, HOME, null, null)))
                .containsExactly("C-2");
    }

    @Test
    void phones_come_and_go_one_by_one_and_one_is_the_main_one() {
        CustomerFile li = create("C-1", "Li", HOME);

        CustomerFile more = files.addPhone(Actor.SYSTEM, li.id(), MOBILE, true);

        assertThat(more.customer().phones()).containsExactly(MOBILE, HOME);
        assertThat(more.version()).isGreaterThan(li.version());
        assertThatThrownBy(() -> files.addPhone(Actor.SYSTEM, li.id(), MOBILE, false))
                .isInstanceOf(Refused.class);
        CustomerFile less = files.removePhone(
                Actor.SYSTEM, li.id(), more.phones().getFirst().id());
        assertThat(less.customer().phones()).containsExactly(HOME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "11010519491231002x", " 110105-1949 1231 002x", "１１０１０５１９４９１２３１００２Ｘ"})
    void they_are_found_by_the_number_of_an_identity_document_however_it_is_written(String typed) {
        create("C-1", "Li");
        files.create(Actor.SYSTEM, "C-2", identified("110105 19491231 002x"), List.of(), List.of());
        files.create(Actor.SYSTEM, "C-3", identified("11010519491231002"), List.of(), List.of());

        assertThat(find(byIdNumber(typed))).containsExactly("C-2");
    }

    @Test
    void an_identity_number_finds_the_survivor_and_only_while_somebody_has_it() {
        CustomerFile li = create("C-1", "Li");
        CustomerFile wang = files.create(Actor.SYSTEM, "C-2", identified("11010519491231002X"), List.of(), List.of());
        assertThat(db.texts("SELECT id_number_index FROM customer WHERE id_number_index IS NOT NULL"))
                .singleElement()
                .satisfies(index -> assertThat(index).hasSize(64).doesNotContain("1949"));

        db.bean(CustomerMerges.class).merge(Actor.SYSTEM, li.id(), li.version(), wang.id());
        assertThat(find(byIdNumber("11010519491231002X"))).containsExactly("C-1");
        assertThat(find(byIdNumber("110105194912310"))).as("a part of it").isEmpty();

        files.change(Actor.SYSTEM, li.id(), files.byId(li.id()).orElseThrow().version(), identified("ZA 900 1"));
        assertThat(find(byIdNumber("za9001"))).containsExactly("C-1");
        files.change(Actor.SYSTEM, li.id(), files.byId(li.id()).orElseThrow().version(), named("Li"));
        assertThat(find(byIdNumber("za9001"))).isEmpty();
    }

    private static CustomerFilter byIdNumber(String typed) {
        return new CustomerFilter(null, null, null, null, null, null, null, typed);
    }

    private static CustomerFields identified(String idNumber) {
        return named("Wang").withIdNumber(idNumber);
    }

    @Test
    void they_are_found_by_what_is_known_of_them_page_by_page() {
        files.create(
                Actor.SYSTEM,
                "C-1",
                new CustomerFields("Li Wei", "M1", "Gold", null, null, Verification.VERIFIED, ""),
                List.of(MOBILE),
                List.of(IN_SHOP));
        create("C-2", "Li_Na", HOME);
        create("C-3", "Wang");

        assertThat(find(new CustomerFilter("li", null, null, null, null, null, null, null)))
                .containsExactlyInAnyOrder("C-1", "C-2");
        assertThat(find(new CustomerFilter("Li_", null, null, null, null, null, null, null)))
                .containsExactly("C-2");
        assertThat(find(new CustomerFilter(null, "C-3", null, null, null, null, null, null)))
                .containsExactly("C-3");
        assertThat(find(new CustomerFilter(null, null, "M1", "Gold", Verification.VERIFIED, MOBILE, IN_SHOP, null)))
                .containsExactly("C-1");
        assertThat(find(new CustomerFilter(null, null, "M1", null, null, HOME, null, null)))
                .isEmpty();
        Page<CustomerFile> first = files.list(CustomerFilter.ALL, PageRequest.first(2));
        Page<CustomerFile> second =
                files.list(CustomerFilter.ALL, PageRequest.after(first.next().orElseThrow(), 2));
        assertThat(second.items()).hasSize(1).doesNotContainAnyElementsOf(first.items());
    }

    @Test
    void customers_are_listed_by_name_and_members_by_their_number_and_no_place_in_the_list_tells_either() {
        create("C-1", "Li");
        create("C-2", "wang");
        create("C-3", "Li");
        create("C-4", "张敏");
        create("C-5", "Ann");

        assertThat(listed("name")).containsExactly("C-5", "C-1", "C-3", "C-2", "C-4");
        assertThat(listed("-name")).containsExactly("C-4", "C-2", "C-3", "C-1", "C-5");
        assertThat(listed("created")).containsExactlyInAnyOrder("C-1", "C-2", "C-3", "C-4", "C-5");
        db.run("UPDATE customer SET member = CONCAT('M', 9 - id % 5) WHERE number <> 'C-3'");
        assertThat(listed("memberId")).hasSize(4).doesNotContain("C-3");
        assertThat(listed("-memberId")).isEqualTo(listed("memberId").reversed());

        String place = files.list(CustomerFilter.ALL, sorted("-name"))
                .next()
                .orElseThrow()
                .toString();
        assertThat(Cursor.parse(place).key()).isNotEmpty().doesNotContain("张敏").doesNotContain("wang");
    }

    @Test
    void who_may_not_see_numbers_neither_finds_nor_orders_names_by_those_that_stand_in_them() {
        create("C-1", "Li 138 0000-0007");
        create("C-2", "Li 13800000002");
        create("C-3", "Li 1380");
        CustomerFile changed = create("C-4", "Li");
        files.change(Actor.SYSTEM, changed.id(), changed.version(), named("Li +8613800000004"));

        assertThat(find(named("Li 138", true))).containsExactly("C-3");
        assertThat(find(named("Li 13800000002", true))).isEmpty();
        assertThat(find(named("Li", true))).containsExactlyInAnyOrder("C-1", "C-2", "C-3", "C-4");
        assertThat(find(named("Li 138", false))).containsExactlyInAnyOrder("C-1", "C-2", "C-3");
        assertThat(Pages.through(page -> files.list(named("Li", true), page), "name", 2))
                .extracting(file -> file.customer().number())
                .containsExactly("C-1", "C-2", "C-4", "C-3");
    }

    @Test
    void names_that_were_stored_before_are_told_without_numbers_as_those_that_are_stored_now() throws IOException {
        List<String> names =
                List.of("Li 138 0000-0007", "李１３８００００００１", "1380\u200b0000001", "Shop 24", "+86 (138) 0000 0001 x");
        for (int i = 0; i < names.size(); i++) {
            create("C-" + i, names.get(i));
        }
        List<String> written = db.texts("SELECT numberless_name FROM customer ORDER BY id");
        db.run("UPDATE customer SET numberless_name = ''");
        db.run(updateOf("V296__names_without_numbers.sql"));

        assertThat(db.texts("SELECT numberless_name FROM customer ORDER BY id"))
                .isEqualTo(written)
                .containsExactly("Li *", "李*", "*", "Shop 24", "* x");
    }

    private static String updateOf(String migration) throws IOException {
        try (InputStream text = CustomerFilesTest.class.getResourceAsStream("/db/migration/" + migration)) {
            String all = new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
            int from = all.indexOf("UPDATE");
            return all.substring(from, all.indexOf(';', from));
        }
    }

    private static CustomerFilter named(String name, boolean numberless) {
        return new CustomerFilter(name, null, null, null, null, null, null, null, numberless);
    }

    @Test
    void a_place_of_another_list_is_refused() {
        create("C-1", "Li");

        for (String place : List.of("1000_C-1", "Li_C-1", "test%3Anonsense_C-1", "gone%3AAAAA_C-1", "clear%3ALi_C-1")) {
            assertThatThrownBy(() -> files.list(
                            CustomerFilter.ALL,
                            PageRequest.after(Cursor.parse(place), 2).sortedBy(Sorting.parse("name"))))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.field()).isEqualTo("after"));
        }
    }

    @Test
    void a_place_with_a_number_that_cannot_be_is_refused() {
        create("C-1", "Li");

        assertThatThrownBy(() -> files.list(CustomerFilter.ALL, PageRequest.after(Cursor.parse("1000_é"), 2)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("after"));
    }

    private static PageRequest sorted(String sort) {
        return PageRequest.first(2).sortedBy(Sorting.parse(sort));
    }

    private List<String> listed(String sort) {
        return Pages.through(page -> files.list(CustomerFilter.ALL, page), sort, 2).stream()
                .map(file -> file.customer().number())
                .toList();
    }

    @Test
    void who_may_not_changes_nothing() {
        Actor nobody = new Actor("nobody", "Nobody", null, Set.of(), null, Grants.NONE);
        CustomerFile li = create("C-1", "Li");

        assertThatThrownBy(() -> files.remove(nobody, li.id(), li.version())).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> files.create(nobody, null, named("Wang"), List.of(), List.of()))
                .isInstanceOf(Denied.class);
        assertThat(files.byId(li.id())).contains(li);
    }

    private CustomerFile create(@Nullable String number, String name, String... phones) {
        return files.create(Actor.SYSTEM, number, named(name), List.of(phones), List.of());
    }

    private static CustomerFields named(String name) {
        return new CustomerFields(name, null, null, null, null, Verification.UNVERIFIED, "");
    }

    private List<String> find(CustomerFilter filter) {
        return files.list(filter, PageRequest.first(20)).items().stream()
                .map(file -> file.customer().number())
                .toList();
    }
}
