package org.callwright.core.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callwright.core.order.Purchase.cny;
import static org.callwright.core.returns.ReturnStage.AGENT;
import static org.callwright.core.returns.ReturnStage.CHIEF;

import java.util.List;
import org.callwright.core.access.Denied;
import org.callwright.core.change.Outdated;
import org.callwright.core.change.Refused;
import org.callwright.core.page.PageRequest;
import org.callwright.core.product.Sku;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoredReturnsTest {
    private ReturnStage stage;
    private Returns returns;
    private ReturnCommands commands;

    @BeforeEach
    void open() {
        stage = new ReturnStage();
        returns = stage.returns;
        commands = stage.commands;
    }

    @Test
    void a_return_goes_from_request_to_refund_and_its_history_says_who_did_what() {
        ReturnRequest asked = commands.request(AGENT, stage.wanted(2));
        ReturnRequest approved = commands.tell(CHIEF, ReturnCommand.APPROVE, asked.id(), asked.version(), "fine");
        ReturnRequest received =
                commands.tell(AGENT, ReturnCommand.RECEIVE, asked.id(), approved.version(), "both whole");
        ReturnRequest refunded = commands.refund(CHIEF, asked.id(), received.version(), cny("20.00"), "");

        assertThat(refunded.state()).isEqualTo(ReturnState.REFUNDED);
        assertThat(refunded.refund()).isEqualTo(cny("20.00"));
        assertThat(List.of(
                        String.valueOf(refunded.requestedBy()),
                        refunded.openedBy(),
                        String.valueOf(refunded.approvedBy()),
                        String.valueOf(refunded.receivedBy())))
                .containsExactly(String.valueOf(stage.buyer), "a01", "chief", "a01");
        assertThat(returns.history(asked.id()))
                .extracting(event -> event.account() + " " + event.from() + " " + event.to() + " " + event.note())
                .containsExactly(
                        "a01 null REQUESTED does not fit",
                        "chief REQUESTED APPROVED fine",
                        "a01 APPROVED RECEIVED both whole",
                        "chief RECEIVED REFUNDED ");
        assertThat(stage.audit.notes()).hasSize(4).contains("chief return.changed return");
    }

    @Test
    void an_illegal_command_is_refused_with_the_legal_ones_and_changes_nothing() {
        ReturnRequest asked = commands.request(AGENT, stage.wanted(1));

        assertThatThrownBy(() -> commands.tell(AGENT, ReturnCommand.RECEIVE, asked.id(), asked.version(), ""))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.legal()).containsExactly("APPROVE", "REJECT", "CANCEL"));
        assertThat(returns.byId(asked.id())).contains(asked);
        assertThat(returns.history(asked.id())).hasSize(1);
    }

    @Test
    void only_who_may_decides() {
        ReturnRequest asked = commands.request(AGENT, stage.wanted(1));

        assertThatThrownBy(() -> commands.tell(AGENT, ReturnCommand.APPROVE, asked.id(), asked.version(), ""))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> commands.refund(AGENT, asked.id(), asked.version(), cny("1"), ""))
                .isInstanceOf(Denied.class);
    }

    @Test
    void of_two_decisions_that_meet_the_second_fails() {
        ReturnRequest asked = commands.request(AGENT, stage.wanted(1));
        commands.tell(CHIEF, ReturnCommand.APPROVE, asked.id(), asked.version(), "");

        assertThatThrownBy(() -> commands.tell(CHIEF, ReturnCommand.REJECT, asked.id(), asked.version(), ""))
                .isInstanceOf(Outdated.class);
    }

    @Test
    void no_more_is_refunded_in_several_returns_than_was_paid() {
        for (int i = 0; i < 2; i++) {
            ReturnRequest asked = commands.request(AGENT, stage.wanted(1));
            ReturnRequest ok = commands.tell(CHIEF, ReturnCommand.APPROVE, asked.id(), asked.version(), "");
            ReturnRequest back = commands.tell(CHIEF, ReturnCommand.RECEIVE, asked.id(), ok.version(), "");
            if (i == 0) {
                commands.refund(CHIEF, asked.id(), back.version(), cny("100.00"), "");
            } else {
                assertThatThrownBy(() -> commands.refund(CHIEF, asked.id(), back.version(), cny("29.01"), ""))
                        .hasMessageContaining("at most 29.00 CNY");
            }
        }
    }

    @Test
    void somebody_who_is_not_there_asks_for_nothing() {
        NewReturn nobodys = new NewReturn(ReturnKind.RETURN, stage.order.id(), 1, null, 1, "does not fit", -1L);

        assertThatThrownBy(() -> commands.request(AGENT, nobodys))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("requestedBy"));
    }

    @Test
    void the_rate_counts_bundles_for_what_is_in_them() {
        assertThat(returns.rate(new Sku("NOBODY")).rate()).isEmpty();
        commands.request(AGENT, stage.wanted(1));
        commands.request(AGENT, new NewReturn(ReturnKind.RETURN, stage.order.id(), 2, null, 1, "broken", null));

        assertThat(returns.rate(new Sku("CUP"))).isEqualTo(new ReturnRate(9, 7));
        assertThat(returns.rate(new Sku("TEA-SET")).rate())
                .hasValueSatisfying(rate -> assertThat(rate).isEqualByComparingTo("1"));
    }

    @Test
    void the_rate_counts_what_came_back_of_the_orders_whose_pieces_it_counts_as_sold() {
        for (int line = 1; line <= 2; line++) {
            ReturnRequest asked = commands.request(
                    AGENT, new NewReturn(ReturnKind.EXCHANGE, stage.order.id(), line, null, 1, "broken", null));
            stage.db.run("UPDATE return_request SET state = 'REPLACED' WHERE id = " + asked.id());
        }
        assertThat(returns.rate(new Sku("CUP"))).isEqualTo(new ReturnRate(9, 7));

        stage.db.run("UPDATE customer_order SET status = 'CANCELLED' WHERE id = " + stage.order.id());
        assertThat(returns.rate(new Sku("CUP"))).isEqualTo(new ReturnRate(0, 0));
        stage.db.run("UPDATE customer_order SET status = 'PAID' WHERE id = " + stage.order.id());

        stage.orders.remove(stage.order.id(), stage.order.version());

        assertThat(returns.rate(new Sku("CUP"))).isEqualTo(new ReturnRate(0, 0));
        assertThat(returns.rate(new Sku("TEA-SET"))).isEqualTo(new ReturnRate(0, 0));
    }

    @Test
    void requests_are_listed_by_what_they_are_about() {
        ReturnRequest asked = commands.request(AGENT, stage.wanted(1));

        for (ReturnFilter filter : List.of(
                ReturnFilter.ALL,
                ReturnFilter.of(new Sku("CUP")),
                new ReturnFilter(
                        ReturnKind.RETURN,
                        ReturnState.REQUESTED,
                        null,
                        stage.order.id(),
                        stage.buyer,
                        asked.number()))) {
            assertThat(returns.list(filter, PageRequest.first(5)).items())
                    .as(filter.toString())
                    .containsExactly(asked);
        }
        assertThat(returns.list(ReturnFilter.of(new Sku("KETTLE")), PageRequest.first(5))
                        .items())
                .isEmpty();
        assertThat(returns.ofOrders(List.of(stage.order.id())).get(stage.order.id()))
                .containsExactly(asked);
    }
}
