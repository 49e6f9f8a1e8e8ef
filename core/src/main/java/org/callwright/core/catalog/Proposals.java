package org.callwright.core.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.callwright.core.change.Refused;
import org.callwright.core.definition.Defined;
import org.callwright.core.definition.DefinitionRule;
import org.callwright.core.definition.Definitions;
import org.callwright.core.definition.Kind;
import org.callwright.core.queue.QueueId;
import org.callwright.core.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/** Proposes a ticket's disposition. Thread-safe; blocks. */
public final class Proposals implements DefinitionRule<ProposalRule> {
    private final Definitions definitions;
    private final Categories categories;
    private final Habits habits;
    private final Predicate<QueueId> queues;

    /** @param queues tells whether there is one of that id */
    public Proposals(Definitions definitions, Categories categories, Habits habits, Predicate<QueueId> queues) {
        this.definitions = definitions;
        this.categories = categories;
        this.habits = habits;
        this.queues = queues;
    }

    /**
     * By the first rule that fits; without one, what such tickets were mostly closed with; without these, the only one that
     * can be chosen. What the ticket's category does not allow is never proposed.
     */
    public Optional<Proposal> of(Ticket ticket) {
        List<String> fitting = categories.dispositions(ticket.filing().category()).stream()
                .map(Defined::id)
                .toList();
        if (fitting.isEmpty()) {
            return Optional.empty();
        }
        return byRule(ticket, fitting)
                .or(() -> byHabit(ticket, fitting, null))
                .or(() -> fitting.size() == 1
                        ? Optional.of(new Proposal(fitting.getFirst(), Proposal.Reason.ONLY_ONE, null, null))
                        : Optional.empty());
    }

    private Optional<Proposal> byRule(Ticket ticket, List<String> fitting) {
        String category = ticket.filing().category();
        Set<String> path = category == null ? Set.of() : categories.andAbove(category);
        return definitions.all(ProposalRule.KIND).stream()
                .filter(rule -> fits(rule.content().fits(), ticket, path))
                .sorted(Comparator.comparing(
                                (Defined<ProposalRule> rule) -> rule.content().place())
                        .thenComparing(Defined::id))
                .flatMap(rule -> proposed(rule, ticket, fitting).stream())
                .findFirst();
    }

    private Optional<Proposal> proposed(Defined<ProposalRule> rule, Ticket ticket, List<String> fitting) {
        String named = rule.content().disposition();
        return named == null
                ? byHabit(ticket, fitting, rule.id())
                : Optional.of(new Proposal(named, Proposal.Reason.RULE, rule.id(), null))
                        .filter(proposal -> fitting.contains(proposal.disposition()));
    }

    private Optional<Proposal> byHabit(Ticket ticket, List<String> fitting, @Nullable String rule) {
        return habits.of(ticket.filing().category(), ticket.queue()).stream()
                .filter(habit -> fitting.contains(habit.disposition()))
                .findFirst()
                .map(habit -> new Proposal(habit.disposition(), Proposal.Reason.HABIT, rule, habit));
    }

    private static boolean fits(ProposalRule.Fit fit, Ticket ticket, Set<String> path) {
        return (fit.queue() == null || fit.queue().equals(ticket.queue()))
                && (fit.category() == null || path.contains(fit.category()))
                && (fit.outcome() == null
                        || outcome(ticket).filter(fit.outcome()::equals).isPresent());
    }

    /** Empty while a caller waits, and where nobody called. */
    private static Optional<ProposalRule.Outcome> outcome(Ticket ticket) {
        if (ticket.answered() != null) {
            return Optional.of(ProposalRule.Outcome.ANSWERED);
        }
        return ticket.ended() == null ? Optional.empty() : Optional.of(ProposalRule.Outcome.ABANDONED);
    }

    @Override
    public Kind<ProposalRule> kind() {
        return ProposalRule.KIND;
    }

    @Override
    public void check(String id, ProposalRule rule, List<Defined<ProposalRule>> others) {
        if (rule.fits().queue() != null && !queues.test(rule.fits().queue())) {
            throw Refused.value("queue", "there is no such queue");
        }
        String category = rule.fits().category();
        if (category != null) {
            categories.requireCategory(category);
        }
        String disposition = rule.disposition();
        List<String> known =
                definitions.all(Disposition.KIND).stream().map(Defined::id).toList();
        if (disposition != null && !known.contains(disposition)) {
            throw Refused.value("disposition", "there is no such disposition", known);
        }
    }
}
