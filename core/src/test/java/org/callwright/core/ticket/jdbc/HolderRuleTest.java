package org.callwright.core.ticket.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callwright.core.ticket.DeskStage.CARL;
import static org.callwright.core.ticket.DeskStage.LISA;

import java.util.Map;
import org.callwright.core.access.Denied;
import org.callwright.core.change.Refused;
import org.callwright.core.queue.QueueId;
import org.callwright.core.ticket.DeskStage;
import org.callwright.core.ticket.Holder;
import org.callwright.core.ticket.NewTicket;
import org.callwright.core.ticket.Ticket;
import org.callwright.core.ticket.TicketChannel;
import org.callwright.core.ticket.TicketEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HolderRuleTest {
    private DeskStage stage;

    @BeforeEach
    void open() {
        stage = new DeskStage();
        stage.rules.add(stage.db.bean(HolderRule.class));
        stage.db.run(
                "INSERT INTO account (name, display_name, password_hash, enabled) VALUES ('lisa', 'Lisa', '', TRUE)");
        stage.db.run(
                "INSERT INTO service_queue (id, name, priority, ring_ms, wrap_ms, music, recorded, deleted_at) VALUES"
                        + " ('support', 'Support', 5, 20000, 30000, 'default', FALSE, NULL)");
    }

    private static NewTicket session(String queue) {
        return new NewTicket(
                TicketChannel.WEB_CALL, "w-1", null, new QueueId(queue), Holder.NOBODY, DeskStage.filing("kettle"));
    }

    private void supportIsRemoved() {
        stage.db.run("UPDATE service_queue SET deleted_at = 1 WHERE id = 'support'");
    }

    private Map<String, String> opening(Ticket ticket) {
        TicketEvent first = stage.book().history(ticket).getFirst();
        assertThat(first.kind()).isEqualTo(TicketEvent.Kind.CREATED);
        return first.details();
    }

    @Test
    void a_session_that_is_told_again_has_its_ticket_though_its_queue_has_been_removed_meanwhile() {
        Ticket told = stage.opening().open(LISA, session("support"));
        supportIsRemoved();

        Ticket again = stage.opening().open(LISA, session("support"));

        assertThat(again.number()).isEqualTo(told.number());
        assertThat(again.queue()).isEqualTo(new QueueId("support"));
        assertThat(opening(told)).isEmpty();
        assertThat(stage.book().history(told)).hasSize(1);
        assertThatThrownBy(() -> stage.opening().open(CARL, session("support")))
                .as("whoever does not get at it is not given it")
                .isInstanceOf(Denied.class);
    }

    @Test
    void a_session_of_a_queue_that_has_been_removed_opens_a_ticket_that_says_so() {
        supportIsRemoved();

        Ticket ticket = stage.opening().open(LISA, session("support"));

        assertThat(ticket.queue()).isNull();
        assertThat(ticket.holder().assignee()).as("it would wait nowhere").isEqualTo("lisa");
        assertThat(opening(ticket)).containsEntry("queueGone", "support");
    }

    @Test
    void a_queue_that_there_never_was_is_refused() {
        assertThatThrownBy(() -> stage.opening().open(LISA, session("suport")))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.field()).isEqualTo("queue");
                    assertThat(refused.legal()).contains("support");
                });
    }
}
