package org.callwright.web.ticket;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.callwright.core.catalog.Categories;
import org.callwright.core.catalog.Disposition;
import org.callwright.core.catalog.Proposal;
import org.callwright.core.catalog.ProposalRule;
import org.callwright.core.catalog.Proposals;
import org.callwright.core.definition.Definitions;
import org.callwright.core.ticket.Ticket;
import org.callwright.core.ticket.TicketState;
import org.callwright.core.ticket.Tickets;

/** What has become of tickets, or will probably. Blocks. */
@Singleton
public class TicketOutcomes {
    private final Tickets tickets;
    private final Proposals proposals;
    private final Categories categories;
    private final Definitions definitions;

    TicketOutcomes(Tickets tickets, Proposals proposals, Categories categories, Definitions definitions) {
        this.tickets = tickets;
        this.proposals = proposals;
        this.categories = categories;
        this.definitions = definitions;
    }

    /** @param number as it is stored; empty while the ticket is on its way to the database */
    public Optional<TicketOutcome> of(String number) {
        return tickets.byNumber(number).map(this::of);
    }

    TicketOutcome of(Ticket ticket) {
        List<TicketOutcome.Choice> choices = categories
                .dispositions(ticket.filing().category())
                .stream()
                .map(one -> new TicketOutcome.Choice(one.id(), one.content().name()))
                .toList();
        String confirmed = ticket.filing().disposition();
        if (confirmed != null) {
            return new TicketOutcome(
                    ticket.number().value(),
                    new TicketOutcome.Choice(confirmed, name(confirmed)),
                    null,
                    choices,
                    ticket.version());
        }
        return new TicketOutcome(
                ticket.number().value(),
                null,
                ticket.state() == TicketState.CLOSED
                        ? null
                        : proposals.of(ticket).map(this::shown).orElse(null),
                choices,
                ticket.version());
    }

    private TicketOutcome.Proposed shown(Proposal proposal) {
        return new TicketOutcome.Proposed(
                proposal.disposition(),
                name(proposal.disposition()),
                proposal.reason().name(),
                proposal.rule(),
                because(proposal));
    }

    private String because(Proposal proposal) {
        return switch (proposal.reason()) {
            case RULE ->
                definitions
                        .byId(ProposalRule.KIND, Objects.requireNonNull(proposal.rule()))
                        .map(rule -> rule.content().name())
                        .orElse("");
            case HABIT -> {
                var habit = Objects.requireNonNull(proposal.habit());
                yield habit.tickets() + " of the latest " + habit.of() + " such tickets were closed with it";
            }
            case ONLY_ONE -> "no other fits the ticket's category";
        };
    }

    /** Also of one that has been given up. */
    private String name(String disposition) {
        return definitions
                .byId(Disposition.KIND, disposition)
                .map(known -> known.content().name())
                .orElse(disposition);
    }
}
