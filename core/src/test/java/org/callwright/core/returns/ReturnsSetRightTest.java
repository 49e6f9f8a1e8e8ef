package org.callwright.core.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callwright.core.order.Purchase.cny;
import static org.callwright.core.returns.ReturnStage.AGENT;
import static org.callwright.core.returns.ReturnStage.CHIEF;

import org.callwright.core.access.Denied;
import org.callwright.core.change.Outdated;
import org.callwright.core.change.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReturnsSetRightTest {
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
    void what_was_written_down_is_set_right_and_the_history_says_by_whom() {
        ReturnRequest asked = commands.request(AGENT, stage.wanted(2));

        ReturnRequest changed = commands.change(
                AGENT,
                asked.id(),
                asked.version(),
                new ReturnChange(ReturnKind.EXCHANGE, 3, "the handle is loose", null, null, "asked again"));

        assertThat(changed.kind()).isEqualTo(ReturnKind.EXCHANGE);
        assertThat(changed.quantity()).isEqualTo(3);
        assertThat(changed.reason()).isEqualTo("the handle is loose");
        assertThat(changed.requestedBy()).isEqualTo(stage.buyer);
        assertThat(changed.version()).isEqualTo(asked.version() + 1);
        assertThat(returns.history(asked.id()))
                .extracting(event -> event.command() + " " + event.from() + " " + event.to() + " " + event.account()
                        + " " + event.note())
                .containsExactly("null null REQUESTED a01 does not fit", "null REQUESTED REQUESTED a01 asked again");
        assertThat(stage.audit.notes()).contains("a01 return.changed return");
        assertThatThrownBy(() -> commands.change(AGENT, asked.id(), asked.version(), quantity(1)))
                .isInstanceOf(Outdated.class);
    }

    @Test
    void what_changes_nothing_leaves_no_trace() {
        ReturnRequest asked = commands.request(AGENT, stage.wanted(2));

        assertThat(commands.change(AGENT, asked.id(), asked.version(), quantity(2)))
                .isEqualTo(asked);
        assertThat(returns.history(asked.id())).hasSize(1);
    }

    @Test
    void a_request_that_is_set_right_takes_no_more_than_was_bought_and_is_nobody_s() {
        ReturnRequest asked = commands.request(AGENT, stage.wanted(1));
        commands.request(AGENT, stage.wanted(1));

        assertThat(commands.change(AGENT, asked.id(), asked.version(), quantity(2))
                        .quantity())
                .isEqualTo(2);
        assertThatThrownBy(() -> commands.change(AGENT, asked.id(), asked.version() + 1, quantity(3)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("quantity"));
        assertThatThrownBy(() -> commands.change(
                        AGENT, asked.id(), asked.version() + 1, new ReturnChange(null, null, null, -1L, null, "")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("requestedBy"));
        assertThat(returns.byId(asked.id()))
                .get()
                .extracting(ReturnRequest::quantity)
                .isEqualTo(2);
    }

    @Test
    void what_has_been_decided_on_is_set_right_by_who_may_decide_and_its_kind_is_not() {
        ReturnRequest asked = commands.request(AGENT, stage.wanted(2));
        long approved = commands.tell(CHIEF, ReturnCommand.APPROVE, asked.id(), asked.version(), "")
                .version();

        assertThatThrownBy(() -> commands.change(AGENT, asked.id(), approved, quantity(1)))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> commands.change(
                        CHIEF, asked.id(), approved, new ReturnChange(ReturnKind.CLAIM, null, null, null, null, "")))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.field()).isEqualTo("kind");
                    assertThat(refused.legal()).containsExactly("quantity", "reason", "requestedBy");
                });
        assertThat(commands.change(CHIEF, asked.id(), approved, quantity(1)).state())
                .isEqualTo(ReturnState.APPROVED);
    }

    @Test
    void a_refund_is_set_right_once_it_is_paid_back_within_what_was_paid_and_nothing_else_is() {
        ReturnRequest asked = commands.request(AGENT, stage.wanted(2));
        assertThatThrownBy(() -> commands.change(CHIEF, asked.id(), asked.version(), refund("10.00")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("refund"));
        long approved = commands.tell(CHIEF, ReturnCommand.APPROVE, asked.id(), asked.version(), "")
                .version();
        long received = commands.tell(AGENT, ReturnCommand.RECEIVE, asked.id(), approved, "")
                .version();
        long refunded =
                commands.refund(CHIEF, asked.id(), received, cny("2.00"), "").version();

        ReturnRequest changed = commands.change(CHIEF, asked.id(), refunded, refund("20.00"));

        assertThat(changed.refund()).isEqualTo(cny("20.00"));
        assertThat(changed.state()).isEqualTo(ReturnState.REFUNDED);
        assertThatThrownBy(() -> commands.change(CHIEF, asked.id(), changed.version(), refund("129.01")))
                .hasMessageContaining("at most 129.00 CNY");
        assertThatThrownBy(() -> commands.change(CHIEF, asked.id(), changed.version(), quantity(1)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.legal()).containsExactly("refund"));
    }

    @Test
    void a_return_is_settled_and_set_right_within_what_was_paid_though_its_order_was_removed() {
        ReturnRequest asked = commands.request(AGENT, stage.wanted(2));
        ReturnRequest approved = commands.tell(CHIEF, ReturnCommand.APPROVE, asked.id(), asked.version(), "");
        // As records have it of before orders were kept as long as something of them may come back.
        stage.db.run("UPDATE customer_order SET deleted_at = 1 WHERE id = " + stage.order.id());

        ReturnRequest received = commands.tell(AGENT, ReturnCommand.RECEIVE, asked.id(), approved.version(), "");
        assertThatThrownBy(() -> commands.refund(CHIEF, asked.id(), received.version(), cny("129.01"), ""))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("at most 129.00");
        ReturnRequest refunded = commands.refund(CHIEF, asked.id(), received.version(), cny("20.00"), "");
        ReturnRequest corrected = commands.change(
                CHIEF, asked.id(), refunded.version(), new ReturnChange(null, null, null, null, cny("18.50"), "one"));

        assertThat(corrected.refund()).isEqualTo(cny("18.50"));
        assertThat(returns.byId(asked.id())).contains(corrected);
        assertThatThrownBy(() -> commands.request(AGENT, stage.wanted(1))).isInstanceOf(Refused.class);
    }

    private static ReturnChange quantity(int pieces) {
        return new ReturnChange(null, pieces, null, null, null, "");
    }

    private static ReturnChange refund(String amount) {
        return new ReturnChange(null, null, null, null, cny(amount), "");
    }
}
