package org.callwright.core.hint.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.callwright.core.access.Actor;
import org.callwright.core.callerid.Caller;
import org.callwright.core.customer.Customer;
import org.callwright.core.customer.Customers;
import org.callwright.core.event.InMemoryEventLog;
import org.callwright.core.hint.HintRecords;
import org.callwright.core.hint.HintRecords.FoundOrder;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.order.Orders;
import org.callwright.core.order.Purchase;
import org.callwright.core.product.Products;
import org.callwright.core.projection.CallTale;
import org.callwright.core.projection.Ledger;
import org.callwright.core.ticket.TicketMerging;
import org.callwright.core.ticket.TicketState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoredHintRecordsTest {
    private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");

    private final InMemoryEventLog log = new InMemoryEventLog();
    private TestDatabase db;
    private HintRecords records;
    private long li;

    @BeforeEach
    void aCustomer() {
        db = TestDatabase.shared();
        records = db.bean(HintRecords.class);
        li = db.bean(Customers.class).save(new Customer(0, "C1", "李娜", List.of(), null, null, ""));
        db.bean(Products.class).put(List.of(Purchase.product("CUP")));
    }

    private CallTale called(String number) {
        CallTale tale = CallTale.at(log, NOON).arrives(CallTale.caller(number));
        Ledger ledger = db.bean(Ledger.class);
        ledger.store(ledger.position(), log.events());
        return tale;
    }

    private static String key(CallTale tale) {
        return tale.ticket.value().replace("-", "");
    }

    @Test
    void a_ticket_is_found_by_its_letters_and_digits() {
        CallTale tale = called("+8613800000001");

        HintRecords.FoundTicket found = records.ticket(key(tale)).orElseThrow();

        assertThat(found.number()).isEqualTo(tale.ticket);
        assertThat(found.state()).isEqualTo(TicketState.OPEN);
        assertThat(found.customer()).isNull();
        assertThat(records.ticket("SV000000000000")).isEmpty();
    }

    @Test
    void one_that_was_merged_is_the_one_that_goes_on_and_keeps_its_callers() {
        CallTale earlier = called("+8613800000001");
        CallTale later = called("+8613800000002");
        db.bean(TicketMerging.class).merge(Actor.SYSTEM, earlier.ticket, null, later.ticket);

        assertThat(records.ticket(key(earlier)).orElseThrow().number()).isEqualTo(later.ticket);
        assertThat(records.calledAbout(later.ticket, "+8613800000001")).isTrue();
        assertThat(records.calledAbout(later.ticket, "+8613800000002")).isTrue();
        assertThat(records.calledAbout(later.ticket, "+8613800000003")).isFalse();
        assertThat(records.calledAbout(earlier.ticket, "+8613800000002")).isFalse();
    }

    @Test
    void a_number_that_was_withheld_has_not_called() {
        CallTale tale = CallTale.at(log, NOON)
                .arrives(new Caller("+8613800000004", "+8613800000004", "", Caller.Presentation.WITHHELD));
        Ledger ledger = db.bean(Ledger.class);
        ledger.store(ledger.position(), log.events());

        assertThat(records.calledAbout(tale.ticket, "+8613800000004")).isFalse();
    }

    @Test
    void an_order_is_found_with_its_customer() {
        db.bean(Orders.class)
                .put(List.of(
                        Purchase.of("10100").line("CUP", 1, "10").customer(li).order(),
                        Purchase.of("10200").line("CUP", 1, "10").order()));

        assertThat(records.orders("10100")).containsExactly(new FoundOrder("10100", li));
        assertThat(records.orders("10200")).containsExactly(new FoundOrder("10200", null));
        assertThat(records.orders("10300")).isEmpty();
    }
}
