package org.callwright.core.reveal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Denied;
import org.callwright.core.access.Grants;
import org.callwright.core.access.Permission;
import org.callwright.core.access.Scope;
import org.callwright.core.change.Refused;
import org.callwright.core.customer.CustomerFields;
import org.callwright.core.customer.CustomerFile;
import org.callwright.core.customer.CustomerFiles;
import org.callwright.core.customer.CustomerMerges;
import org.callwright.core.customer.Verification;
import org.callwright.core.event.EventId;
import org.callwright.core.event.InMemoryEventLog;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.projection.CallTale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NumberDeskTest {
    private static final String WHY = "asked to be called back";
    private static final Actor LEA = lead("lea");
    private static final int BUDGET = 20;
    private static final String AUDITED =
            "SELECT CONCAT(account, action, details) FROM audit_entry WHERE subject = 'phone'";

    private TestDatabase db;
    private NumberDesk desk;
    private CustomerFile li;

    @BeforeEach
    void open() {
        db = TestDatabase.shared();
        desk = db.bean(NumberDesk.class);
        li = db.bean(CustomerFiles.class)
                .create(
                        Actor.SYSTEM,
                        null,
                        new CustomerFields("Li", null, null, null, null, Verification.UNVERIFIED, ""),
                        IntStream.rangeClosed(1, BUDGET + 5)
                                .mapToObj(i -> "+86138000000%02d".formatted(i))
                                .toList(),
                        List.of());
    }

    @Test
    void a_number_is_told_for_a_reason_for_minutes_and_to_that_person_only() {
        Revealed told = desk.phoneOf(LEA, li.id(), phone(0), WHY);

        assertThat(told.number()).isEqualTo("+8613800000001");
        assertThat(Duration.between(Instant.now(), told.until()))
                .isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5));
        assertThat(again(LEA, told.id())).contains(told);
        assertThat(again(lead("max"), told.id())).isEmpty();
        assertThat(db.texts("SELECT reason FROM number_reveal")).containsExactly(WHY);
        assertThat(db.texts(AUDITED))
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry).startsWith("leaphone.re").doesNotContain("138", WHY));

        db.run("UPDATE number_reveal SET until_at = at");
        assertThat(again(LEA, told.id())).isEmpty();
    }

    @Test
    void without_the_permission_or_a_reason_it_is_not() {
        Actor agent = new Actor("anna", "Anna", null, Set.of(), null, Grants.NONE);

        assertThatThrownBy(() -> desk.phoneOf(agent, li.id(), phone(0), WHY)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> desk.phoneOf(LEA, li.id(), phone(0), "  why ")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> desk.phoneOf(LEA, li.id(), phone(0), null)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> desk.phoneOf(LEA, li.id() + 1, phone(0), WHY)).isInstanceOf(Refused.class);
        assertThat(db.texts("SELECT id FROM number_reveal")).isEmpty();
    }

    @Test
    void one_and_the_same_number_costs_once_while_it_may_be_seen() {
        Revealed first = desk.phoneOf(LEA, li.id(), phone(0), WHY);

        Revealed second = desk.phoneOf(LEA, li.id(), phone(0), "and another reason");

        assertThat(second.number()).isEqualTo(first.number());
        assertThat(second.until()).as("it is not told any longer for that").isEqualTo(first.until());
        assertThat(db.texts("SELECT used FROM reveal_count")).containsExactly("1");
    }

    @Test
    void every_reading_stands_in_the_audit_also_within_the_time() {
        Revealed told = desk.phoneOf(LEA, li.id(), phone(0), WHY);
        desk.phoneOf(LEA, li.id(), phone(0), "and another reason");
        again(LEA, told.id());
        again(lead("max"), told.id());

        assertThat(db.texts("SELECT action FROM audit_entry WHERE subject = 'phone'"))
                .containsExactlyInAnyOrder("phone.revealed", "phone.read_again", "phone.read_again");
    }

    @Test
    void each_reading_keeps_the_reason_that_it_was_asked_for_with() {
        Revealed first = desk.phoneOf(LEA, li.id(), phone(0), WHY);
        Revealed second = desk.phoneOf(LEA, li.id(), phone(0), "and another reason");
        again(LEA, first.id());
        List<Long> readings = db
                .texts("SELECT JSON_VALUE(details, '$.reveal') FROM audit_entry"
                        + " WHERE subject = 'phone' ORDER BY seq")
                .stream()
                .map(Long::valueOf)
                .toList();

        Map<Long, String> reasons = db.bean(Reveals.class).reasons(readings);

        assertThat(readings).containsExactly(first.id(), second.id(), first.id());
        assertThat(reasons).isEqualTo(Map.of(first.id(), WHY, second.id(), "and another reason"));
        db.run("UPDATE number_reveal SET reason = ''");
        assertThat(db.bean(Reveals.class).reasons(readings))
                .as("the person has been forgotten")
                .isEmpty();
    }

    @Test
    void who_does_not_reach_the_call_any_more_is_not_told_again() {
        InMemoryEventLog log = new InMemoryEventLog();
        CallTale call = CallTale.at(log, Instant.parse("2026-03-14T12:00:00Z")).arrives();
        db.projector(log).consume(EventId.NONE, log.events());
        Revealed told = desk.callerOf(LEA, call.call, WHY);

        assertThat(desk.again(LEA, told.id(), found -> false)).isEmpty();
        assertThat(db.texts("SELECT action FROM audit_entry WHERE subject = 'caller'"))
                .containsExactly("phone.revealed");
    }

    @Test
    void the_number_of_a_customer_who_was_removed_is_not_told_again() {
        Revealed told = desk.phoneOf(LEA, li.id(), phone(0), WHY);
        db.run("UPDATE customer SET deleted_at = 1 WHERE id = " + li.id());

        assertThat(again(LEA, told.id())).isEmpty();
    }

    @Test
    void the_number_of_an_identity_document_is_told_in_the_same_way_to_whom_it_may_be_told() {
        CustomerFile wang = identified("11010519491231002X");
        Actor ida = holder("ida", Permission.IDENTITY_REVEAL);

        Revealed told = desk.idNumberOf(ida, wang.id(), WHY);

        assertThat(told.number()).isEqualTo("11010519491231002X");
        assertThat(again(ida, told.id())).contains(told);
        assertThat(again(lead("ida"), told.id()))
                .as("the permission has been taken away")
                .isEmpty();
        assertThat(db.texts("SELECT used FROM reveal_count")).containsExactly("1");
        assertThat(
                        db.texts(
                                "SELECT CONCAT(account, ' ', action, details) FROM audit_entry WHERE subject = 'id_number' ORDER BY seq"))
                .containsExactly(
                        "ida identity.revealed{\"reveal\":\"" + told.id() + "\"}",
                        "ida identity.read_again{\"reveal\":\"" + told.id() + "\"}");
        assertThatThrownBy(() -> desk.idNumberOf(LEA, wang.id(), WHY)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> desk.idNumberOf(ida, wang.id(), "")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> desk.idNumberOf(ida, li.id(), WHY)).isInstanceOf(Refused.class);
    }

    @Test
    void a_number_that_was_changed_meanwhile_is_not_told_for_the_reading_of_the_former_one() {
        CustomerFile wang = identified("11010519491231002X");
        Actor ida = holder("ida", Permission.IDENTITY_REVEAL);
        Revealed told = desk.idNumberOf(ida, wang.id(), WHY);

        db.bean(CustomerFiles.class)
                .change(
                        Actor.SYSTEM,
                        wang.id(),
                        wang.version(),
                        CustomerFields.of(wang.customer()).withIdNumber("110105194912310041"));

        assertThat(again(ida, told.id())).isEmpty();
        assertThat(desk.idNumberOf(ida, wang.id(), WHY).number()).isEqualTo("110105194912310041");
        assertThat(db.texts("SELECT used FROM reveal_count")).as("it costs").containsExactly("2");
    }

    @Test
    void after_a_merge_the_survivors_identity_number_is_not_told_for_the_other_ones_reason() {
        CustomerFile wang = identified("11010519491231002X");
        CustomerFile other = identified("110105194912310041");
        Actor ida = holder("ida", Permission.IDENTITY_REVEAL);
        Revealed told = desk.idNumberOf(ida, other.id(), WHY);

        db.bean(CustomerMerges.class).merge(Actor.SYSTEM, wang.id(), wang.version(), other.id());

        assertThat(again(ida, told.id())).isEmpty();
    }

    private CustomerFile identified(String idNumber) {
        return db.bean(CustomerFiles.class)
                .create(
                        Actor.SYSTEM,
                        null,
                        new CustomerFields("Wang", null, null, null, idNumber, Verification.VERIFIED, ""),
                        List.of(),
                        List.of());
    }

    private Optional<Revealed> again(Actor who, long id) {
        return desk.again(who, id, found -> true);
    }

    @Test
    void the_budget_of_an_hour_holds_however_many_ask_at_once() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Revealed>> all = li.phones().stream()
                    .<Callable<Revealed>>map(known -> () -> desk.phoneOf(LEA, li.id(), known.id(), WHY))
                    .toList();

            List<Future<Revealed>> results = threads.invokeAll(all);

            assertThat(results.stream().filter(result -> result.state() == Future.State.SUCCESS))
                    .hasSize(BUDGET);
            assertThat(results.stream()
                            .filter(result -> result.state() == Future.State.FAILED)
                            .map(Future::exceptionNow))
                    .hasSize(5)
                    .hasOnlyElementsOfType(BudgetSpent.class);
        }
        assertThat(desk.phoneOf(lead("max"), li.id(), phone(0), WHY).number()).isNotEmpty();
    }

    @Test
    void who_called_is_told_in_the_same_way() {
        InMemoryEventLog log = new InMemoryEventLog();
        CallTale call = CallTale.at(log, Instant.parse("2026-03-14T12:00:00Z")).arrives();
        db.projector(log).consume(EventId.NONE, log.events());

        Revealed told = desk.callerOf(LEA, call.call, WHY);

        assertThat(told.number()).isEqualTo("+8613800000001");
        assertThat(again(LEA, told.id())).contains(told);
    }

    private long phone(int place) {
        return li.phones().get(place).id();
    }

    private static Actor lead(String account) {
        return holder(account, Permission.PHONE_REVEAL);
    }

    private static Actor holder(String account, Permission permission) {
        return new Actor(account, account, null, Set.of(), null, new Grants(Map.of(permission, Scope.ALL)));
    }
}
