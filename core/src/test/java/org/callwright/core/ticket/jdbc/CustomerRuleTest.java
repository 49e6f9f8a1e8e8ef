package org.callwright.core.ticket.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callwright.core.ticket.DeskStage.LISA;

import java.util.List;
import org.callwright.core.change.Refused;
import org.callwright.core.customer.Customer;
import org.callwright.core.customer.Customers;
import org.callwright.core.ticket.DeskStage;
import org.callwright.core.ticket.Holder;
import org.callwright.core.ticket.NewTicket;
import org.callwright.core.ticket.Ticket;
import org.callwright.core.ticket.TicketCommand;
import org.callwright.core.ticket.TicketField;
import org.callwright.core.ticket.TicketNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CustomerRuleTest {
    private DeskStage stage;
    private long buyer;

    @BeforeEach
    void open() {
        stage = new DeskStage();
        stage.rules.add(stage.db.bean(CustomerRule.class));
        buyer = stage.db.bean(Customers.class).save(new Customer(0, "C3", "李娜", List.of(), null, null, ""));
    }

    private Ticket opened(long customer) {
        return stage.opening().open(LISA, NewTicket.byHand(customer, Holder.NOBODY, DeskStage.filing("kettle")));
    }

    private Ticket changed(TicketNumber number, String customer) {
        return stage.desk().act(LISA, number, null, new TicketCommand.Change(TicketField.CUSTOMER, customer));
    }

    @Test
    void a_ticket_is_opened_for_a_customer_that_there_is() {
        assertThat(opened(buyer).customer()).isEqualTo(buyer);
        assertThatThrownBy(() -> opened(buyer + 1))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("customer"));
    }

    @Test
    void what_goes_on_in_a_ticket_is_not_left_with_another_customer() {
        long other = stage.db.bean(Customers.class).save(new Customer(0, "C4", "王芳", List.of(), null, null, ""));
        TicketNumber lasting = stage.open("somebody called").number();
        TicketNumber known = opened(buyer).number();
        stage.merging().merge(LISA, known, null, lasting);

        assertThatThrownBy(() -> changed(lasting, Long.toString(other)))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.kind()).isEqualTo(Refused.Kind.STATE);
                    assertThat(refused.field()).isEqualTo("customer");
                });
        assertThat(changed(lasting, Long.toString(buyer)).customer()).isEqualTo(buyer);

        stage.db.run(
                "UPDATE customer SET survivor_id = " + buyer + ", merged_into = " + buyer + " WHERE id = " + other);
        assertThat(changed(lasting, Long.toString(other)).customer())
                .as("he is the same")
                .isEqualTo(other);

        stage.db.run("UPDATE customer SET survivor_id = NULL, merged_into = NULL WHERE id = " + other);
        stage.merging().unmerge(LISA, known, null);
        assertThat(changed(lasting, Long.toString(other)).customer()).isEqualTo(other);
    }

    @Test
    void it_is_made_anothers_only_if_there_is_such_a_one() {
        TicketNumber number = stage.open("kettle").number();

        for (String nobody : List.of(Long.toString(buyer + 1), "-1", "somebody", "99999999999999999999")) {
            assertThatThrownBy(() -> changed(number, nobody)).as(nobody).isInstanceOf(Refused.class);
        }
        assertThat(changed(number, Long.toString(buyer)).customer()).isEqualTo(buyer);
    }
}
