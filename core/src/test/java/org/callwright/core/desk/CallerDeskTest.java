package org.callwright.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callwright.core.ticket.DeskStage.CARL;
import static org.callwright.core.ticket.DeskStage.LISA;

import java.util.List;
import java.util.function.Supplier;
import org.callwright.core.access.Denied;
import org.callwright.core.change.Atomically;
import org.callwright.core.change.Refused;
import org.callwright.core.customer.CustomerFields;
import org.callwright.core.customer.CustomerFile;
import org.callwright.core.customer.CustomerFiles;
import org.callwright.core.customer.CustomerMerges;
import org.callwright.core.customer.Verification;
import org.callwright.core.ticket.DeskStage;
import org.callwright.core.ticket.TicketCommand;
import org.callwright.core.ticket.TicketField;
import org.callwright.core.ticket.TicketNumber;
import org.callwright.core.ticket.TimelineEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallerDeskTest {
    private static final String MOBILE = "+8613800000001";

    private DeskStage stage;
    private CustomerFiles customers;
    private CallerDesk desk;
    private TicketNumber ticket;
    private CustomerFile li;

    @BeforeEach
    void open() {
        stage = new DeskStage();
        customers = stage.db.bean(CustomerFiles.class);
        desk = new CallerDesk(stage.db.bean(Atomically.class), stage.desk(), stage.reaches(), customers);
        ticket = stage.open("somebody called").number();
        li = made("Li Wei");
    }

    private CustomerFile made(String name) {
        return customers.create(
                LISA,
                null,
                new CustomerFields(name, null, null, null, null, Verification.UNVERIFIED, ""),
                List.of(),
                List.of());
    }

    private Supplier<CustomerFile> numberFor(CustomerFile customer) {
        return () -> customers.addPhone(LISA, customer.id(), MOBILE, true);
    }

    private void requireNoNumber(CustomerFile customer) {
        assertThat(customers.byId(customer.id()).orElseThrow().phones()).isEmpty();
    }

    @Test
    void his_ticket_is_the_customers_and_its_history_says_who_said_so() {
        CustomerFile named = desk.recognised(LISA, ticket, numberFor(li));

        assertThat(named.customer().phones()).containsExactly(MOBILE);
        assertThat(stage.ticket(ticket).customer()).isEqualTo(li.id());
        assertThat(stage.file(ticket).timeline())
                .last()
                .isInstanceOfSatisfying(
                        TimelineEntry.Done.class,
                        done -> assertThat(done.event().details())
                                .containsEntry("field", "customer")
                                .containsEntry("to", Long.toString(li.id())));
        assertThat(stage.audited).contains("lisa ticket.changed " + ticket);
    }

    @Test
    void a_ticket_that_is_his_already_stays_as_it_is_under_whichever_of_his_ids() {
        CustomerFile same = made("Li, W.");
        stage.desk().act(LISA, ticket, null, new TicketCommand.Change(TicketField.CUSTOMER, Long.toString(same.id())));
        stage.db.bean(CustomerMerges.class).merge(LISA, li.id(), li.version(), same.id());
        long version = stage.ticket(ticket).version();

        desk.recognised(LISA, ticket, numberFor(li));

        assertThat(stage.ticket(ticket).version()).isEqualTo(version);
        assertThat(customers.byId(li.id()).orElseThrow().customer().phones()).containsExactly(MOBILE);
    }

    @Test
    void another_customers_ticket_is_not_taken_and_nothing_is_stored() {
        CustomerFile wang = made("Wang");
        desk.recognised(LISA, ticket, () -> wang);

        assertThatThrownBy(() -> desk.recognised(LISA, ticket, numberFor(li)))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.kind()).isEqualTo(Refused.Kind.STATE);
                    assertThat(refused.field()).isEqualTo("call");
                });
        requireNoNumber(li);
        assertThat(stage.ticket(ticket).customer()).isEqualTo(wang.id());
    }

    @Test
    void a_closed_ticket_stays_as_it_was_closed_and_nothing_is_stored() {
        stage.desk().act(LISA, ticket, null, new TicketCommand.Close(null, ""));

        assertThatThrownBy(() -> desk.recognised(LISA, ticket, numberFor(li)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.legal()).contains("reopen"));
        requireNoNumber(li);
    }

    @Test
    void of_a_merged_ticket_it_is_the_one_that_goes_on() {
        TicketNumber lasting = stage.open("the same").number();
        stage.merging().merge(LISA, ticket, null, lasting);

        desk.recognised(LISA, ticket, numberFor(li));

        assertThat(stage.ticket(lasting).customer()).isEqualTo(li.id());
        assertThat(stage.ticket(ticket).customer()).isNull();
    }

    @Test
    void who_may_not_change_the_ticket_does_not_change_the_customer_either() {
        assertThatThrownBy(() -> desk.recognised(CARL, ticket, numberFor(li))).isInstanceOf(Denied.class);
        requireNoNumber(li);
    }

    @Test
    void who_does_not_get_at_the_ticket_is_not_told_whose_it_is() {
        CustomerFile wang = made("Wang");
        desk.recognised(LISA, ticket, () -> wang);

        assertThatThrownBy(() -> desk.recognised(CARL, ticket, numberFor(li))).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> desk.recognised(CARL, ticket, numberFor(wang))).isInstanceOf(Denied.class);
        requireNoNumber(li);
        requireNoNumber(wang);
    }
}
