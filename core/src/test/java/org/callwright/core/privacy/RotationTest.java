package org.callwright.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callwright.core.call.CallDetail;
import org.callwright.core.call.CallFilter;
import org.callwright.core.call.CallHistory;
import org.callwright.core.call.CallRecord;
import org.callwright.core.callerid.Caller;
import org.callwright.core.customer.Customer;
import org.callwright.core.customer.CustomerFiles;
import org.callwright.core.customer.CustomerFilter;
import org.callwright.core.customer.Customers;
import org.callwright.core.customer.Verification;
import org.callwright.core.event.Event;
import org.callwright.core.event.EventId;
import org.callwright.core.event.Fact;
import org.callwright.core.event.InMemoryEventLog;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.page.PageRequest;
import org.callwright.core.projection.CallTale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RotationTest {
    private static final String NEW_KEY = "00112233445566778899aabbccddeeff".repeat(2);
    private static final Map<String, Object> BOTH = Map.of(
            "callwright.privacy.keys.k1",
            TestSealing.KEY,
            "callwright.privacy.keys.k2",
            NEW_KEY,
            "callwright.privacy.active",
            "k2",
            "callwright.privacy.index-key",
            TestSealing.INDEX_KEY);
    private static final Map<String, Object> NEW_ONLY =
            Map.of("callwright.privacy.keys.k2", NEW_KEY, "callwright.privacy.index-key", TestSealing.INDEX_KEY);
    private static final int CALLS = 12;
    private static final String SEALS = "SELECT phone_sealed FROM customer_phone"
            + " UNION ALL SELECT caller_sealed FROM call_record"
            + " UNION ALL SELECT JSON_VALUE(payload, '$.caller.sealed') FROM call_event WHERE kind = 'CallArrived'";

    private final InMemoryEventLog log = new InMemoryEventLog();
    private TestDatabase db;
    private Set<Caller> callers = Set.of();

    @BeforeEach
    void store() {
        db = TestDatabase.shared();
        IntStream.range(0, CALLS)
                .forEach(i -> CallTale.at(
                                log, Instant.parse("2026-03-14T12:00:00Z").plusSeconds(i))
                        .arrives());
        db.projector(log).consume(EventId.NONE, log.events());
        callers = Set.copyOf(callers(db.context));
        db.bean(Customers.class).save(customer("C-1", "+8613800000001", "+8613800000002"));
        db.bean(Customers.class).save(customer("C-2", "+8613800000003"));
    }

    @Test
    void broken_off_and_begun_again_it_leaves_nothing_that_needs_the_former_key() {
        try (ApplicationContext node = db.context(BOTH)) {
            assertThatThrownBy(() -> rotation(node).run((what, seen, count, anew) -> {
                        if (seen > 4) {
                            throw new IllegalStateException("killed");
                        }
                    }))
                    .hasMessage("killed");
            assertThat(db.texts(SEALS)).anyMatch(RotationTest::isOld).anyMatch(seal -> !isOld(seal));
            assertThat(callers(node)).containsExactlyInAnyOrderElementsOf(callers);

            List<String> progress = new ArrayList<>();
            rotation(node).run((what, seen, count, anew) -> progress.add(what + " " + seen + "/" + count));

            assertThat(progress)
                    .contains("callers of calls 12/12", "arrivals in the event history 12/12")
                    .contains("telephone numbers of customers 3/3");
            assertThat(rotation(node).run((what, seen, count, anew) -> {})).isZero();
        }
        assertThat(db.texts(SEALS)).hasSize(2 * CALLS + 3).noneMatch(RotationTest::isOld);
        try (ApplicationContext later = db.context(NEW_ONLY)) {
            assertThat(callers(later)).containsExactlyInAnyOrderElementsOf(callers);
            assertThat(later.getBean(Customers.class).idsByPhone(Set.of("+8613800000002"), 5))
                    .hasSize(1);
        }
    }

    @Test
    void a_node_that_lacks_the_key_fails_rather_than_take_the_record_for_damaged() {
        try (ApplicationContext later = db.context(NEW_ONLY)) {
            assertThatThrownBy(() -> callers(later)).isInstanceOf(UnknownKey.class);
        }
    }

    @Test
    void what_was_stored_before_there_were_keys_is_readable_and_sealed_by_it() {
        db.run("UPDATE call_record SET caller_sealed = 'clear:3,14;138+8613800000009Old', caller_index = NULL");
        db.run("UPDATE customer_phone SET phone_sealed = 'clear:+8613800000009', phone_index = CONCAT('clear:', id)"
                + " WHERE place = 0");
        db.run("UPDATE call_event SET payload = JSON_SET(JSON_REMOVE(payload, '$.caller.sealed'), '$.caller.raw',"
                + " '138', '$.caller.e164', '+8613800000009', '$.caller.name', 'Old') WHERE kind = 'CallArrived'");
        CallHistory history = db.bean(CallHistory.class);
        Caller old = new Caller("138", "+8613800000009", "Old", Caller.Presentation.KNOWN);
        assertThat(callers(db.context)).containsOnly(old);

        rotation(db.context).run((what, seen, count, anew) -> {});

        assertThat(db.texts(SEALS)).allMatch(RotationTest::isOld);
        assertThat(callers(db.context)).containsOnly(old);
        CallFilter byNumber = new CallFilter(null, null, null, null, "+8613800000009");
        assertThat(history.list(byNumber, PageRequest.first(50)).items()).hasSize(CALLS);
        assertThat(db.bean(Customers.class)
                        .idsByPhone(Set.of("+8613800000009"), 5)
                        .get("+8613800000009"))
                .hasSize(2);
    }

    @Test
    void identity_numbers_from_before_they_could_be_looked_for_are_found_afterwards() {
        Customer wang = new Customer(
                0, "C-9", "Wang", List.of(), null, null, null, "11010519491231002x", Verification.VERIFIED, "");
        db.bean(Customers.class).save(wang);
        db.run("UPDATE customer SET id_number_index = NULL");
        assertThat(identified("11010519491231002X")).isEmpty();

        assertThat(rotation(db.context).run((what, seen, count, anew) -> {})).isEqualTo(1);

        assertThat(identified("11010519491231002X")).containsExactly("C-9");
        assertThat(rotation(db.context).run((what, seen, count, anew) -> {})).isZero();
    }

    @Test
    void an_identity_number_that_was_indexed_by_an_older_spelling_is_found_afterwards() {
        Customer chan =
                new Customer(0, "C-9", "Chan", List.of(), null, null, null, "a123456(7)", Verification.VERIFIED, "");
        db.bean(Customers.class).save(chan);
        assertThat(identified("A1234567")).containsExactly("C-9");
        db.run("UPDATE customer SET id_number_index = REPEAT('0', 64)");
        assertThat(identified("A1234567")).isEmpty();

        assertThat(rotation(db.context).run((what, seen, count, anew) -> {})).isEqualTo(1);

        assertThat(identified("Ａ１２３４５６（７）")).containsExactly("C-9");
        assertThat(rotation(db.context).run((what, seen, count, anew) -> {})).isZero();
    }

    private List<String> identified(String idNumber) {
        CustomerFilter wanted = new CustomerFilter(null, null, null, null, null, null, null, idNumber);
        return db.bean(CustomerFiles.class).list(wanted, PageRequest.first(5)).items().stream()
                .map(file -> file.customer().number())
                .toList();
    }

    private static Rotation rotation(ApplicationContext node) {
        return new Rotation(List.copyOf(node.getBeansOfType(SealedRows.class)), 5);
    }

    /** As the calls say and as their events say. */
    private static List<Caller> callers(ApplicationContext node) {
        CallHistory history = node.getBean(CallHistory.class);
        return history.list(CallFilter.ALL, PageRequest.first(50)).items().stream()
                .map(CallRecord::id)
                .flatMap(id -> history.byId(id).stream())
                .flatMap(RotationTest::callers)
                .distinct()
                .toList();
    }

    private static Stream<Caller> callers(CallDetail call) {
        Stream<Caller> told = call.events().stream()
                .map(Event::fact)
                .filter(Fact.CallArrived.class::isInstance)
                .map(fact -> ((Fact.CallArrived) fact).caller());
        return Stream.concat(told, Stream.of(call.call().caller()));
    }

    private static boolean isOld(String seal) {
        return seal.startsWith("k1:");
    }

    private static Customer customer(String number, String... phones) {
        return new Customer(0, number, "Li", List.of(phones), null, null, "");
    }
}
