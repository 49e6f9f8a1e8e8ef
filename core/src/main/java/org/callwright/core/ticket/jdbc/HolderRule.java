package org.callwright.core.ticket.jdbc;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.callwright.core.change.Refused;
import org.callwright.core.page.IdText;
import org.callwright.core.queue.QueueId;
import org.callwright.core.ticket.FormerQueues;
import org.callwright.core.ticket.Holder;
import org.callwright.core.ticket.Recipients;
import org.callwright.core.ticket.Ticket;
import org.callwright.core.ticket.TicketCommand;
import org.callwright.core.ticket.TicketField;
import org.callwright.core.ticket.TicketRule;
import org.jspecify.annotations.Nullable;

/** A ticket goes to people, teams, departments, queues and stores that there are. */
@Singleton
@Requires(beans = DataSource.class)
final class HolderRule implements TicketRule, Recipients, FormerQueues {
    private final KnownHolders known;

    HolderRule(KnownHolders known) {
        this.known = known;
    }

    @Override
    public void check(Ticket ticket, TicketCommand command) {
        switch (command) {
            case TicketCommand.Assign c -> account(c.assignee());
            case TicketCommand.HandOff c -> place(c.team(), c.department());
            case TicketCommand.Escalate c -> place(c.team(), c.department());
            case TicketCommand.Change c -> {
                if (c.field() == TicketField.STORE) {
                    one("store", c.value(), known::stores);
                }
            }
            default -> {}
        }
    }

    @Override
    public void checkNew(Ticket ticket) {
        one("queue", ticket.queue() == null ? null : ticket.queue().value(), known::queues);
    }

    @Override
    public boolean isFormer(QueueId queue) {
        return known.formerQueues(queue.value()) > 0;
    }

    @Override
    public void require(Holder holder) {
        if (holder.assignee() != null) {
            account(holder.assignee());
        }
        place(holder.team(), holder.department());
    }

    private void account(String name) {
        if (!IdText.possible(name) || known.accounts(name) == 0) {
            throw Refused.value("assignee", "there is no such account, or it is disabled");
        }
    }

    private void place(@Nullable String team, @Nullable String department) {
        one("team", team, known::teams);
        one("department", department, known::departments);
    }

    private static void one(String field, @Nullable String value, Supplier<List<String>> legal) {
        if (value != null) {
            List<String> all = legal.get();
            if (!all.contains(value)) {
                throw Refused.value(field, "there is none of this id", all);
            }
        }
    }
}
