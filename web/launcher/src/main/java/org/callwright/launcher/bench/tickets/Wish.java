package org.callwright.launcher.bench.tickets;

import java.time.Instant;
import org.callwright.core.agent.AgentId;
import org.callwright.core.queue.QueueId;
import org.callwright.core.ticket.TicketChannel;
import org.callwright.core.ticket.TicketFilter;
import org.callwright.core.ticket.TicketState;
import org.jspecify.annotations.Nullable;

/** A filter, put together by name. Not thread-safe. */
final class Wish {
    private @Nullable Instant from;
    private @Nullable Instant to;
    private @Nullable TicketState state;
    private @Nullable TicketChannel channel;
    private @Nullable QueueId queue;
    private @Nullable AgentId agent;
    private @Nullable Long customer;
    private @Nullable String assignee;
    private @Nullable String team;
    private @Nullable String department;
    private @Nullable String store;
    private @Nullable String category;
    private @Nullable Integer priority;
    private @Nullable String number;
    private @Nullable String phone;
    private @Nullable String member;
    private @Nullable String order;
    private @Nullable String sku;
    private @Nullable String name;
    private @Nullable Instant dueBefore;
    private @Nullable String text;

    Wish from(Instant wanted) {
        from = wanted;
        return this;
    }

    Wish to(Instant wanted) {
        to = wanted;
        return this;
    }

    Wish state(TicketState wanted) {
        state = wanted;
        return this;
    }

    Wish channel(TicketChannel wanted) {
        channel = wanted;
        return this;
    }

    Wish queue(QueueId wanted) {
        queue = wanted;
        return this;
    }

    Wish customer(Long wanted) {
        customer = wanted;
        return this;
    }

    Wish assignee(String wanted) {
        assignee = wanted;
        return this;
    }

    Wish team(String wanted) {
        team = wanted;
        return this;
    }

    Wish department(String wanted) {
        department = wanted;
        return this;
    }

    Wish store(String wanted) {
        store = wanted;
        return this;
    }

    Wish category(String wanted) {
        category = wanted;
        return this;
    }

    Wish priority(Integer wanted) {
        priority = wanted;
        return this;
    }

    Wish number(String wanted) {
        number = wanted;
        return this;
    }

    Wish phone(String wanted) {
        phone = wanted;
        return this;
    }

    Wish member(String wanted) {
        member = wanted;
        return this;
    }

    Wish order(String wanted) {
        order = wanted;
        return this;
    }

    Wish sku(String wanted) {
        sku = wanted;
        return this;
    }

    Wish name(String wanted) {
        name = wanted;
        return this;
    }

    Wish dueBefore(Instant wanted) {
        dueBefore = wanted;
        return this;
    }

    Wish text(String wanted) {
        text = wanted;
        return this;
    }

    Wish agent(String wanted) {
        agent = new AgentId(wanted);
        return this;
    }

    TicketFilter filter() {
        return new TicketFilter(
                from,
                to,
                state,
                channel,
                queue,
                agent,
                customer,
                assignee,
                team,
                department,
                store,
                category,
                priority,
                number,
                phone,
                member,
                order,
                null,
                sku,
                name,
                dueBefore,
                text,
                false);
    }
}
