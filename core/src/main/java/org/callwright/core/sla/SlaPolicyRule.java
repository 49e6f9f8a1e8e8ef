package org.callwright.core.sla;

import java.util.List;
import java.util.function.Predicate;
import org.callwright.core.calendar.Calendars;
import org.callwright.core.catalog.Categories;
import org.callwright.core.change.Refused;
import org.callwright.core.definition.Defined;
import org.callwright.core.definition.DefinitionRule;
import org.callwright.core.definition.Definitions;
import org.callwright.core.definition.Kind;
import org.callwright.core.queue.QueueId;
import org.callwright.core.ticket.Holder;
import org.callwright.core.ticket.Recipients;

/** A policy goes by a calendar, is for a queue and category and escalates to places that there are. */
public final class SlaPolicyRule implements DefinitionRule<SlaPolicy> {
    private final Definitions definitions;
    private final Categories categories;
    private final Recipients recipients;
    private final Predicate<QueueId> queues;

    /** @param queues tells whether there is one of that id */
    public SlaPolicyRule(
            Definitions definitions, Categories categories, Recipients recipients, Predicate<QueueId> queues) {
        this.definitions = definitions;
        this.categories = categories;
        this.recipients = recipients;
        this.queues = queues;
    }

    @Override
    public Kind<SlaPolicy> kind() {
        return SlaPolicy.KIND;
    }

    @Override
    public void check(String id, SlaPolicy policy, List<Defined<SlaPolicy>> others) {
        List<String> calendars =
                definitions.all(Calendars.KIND).stream().map(Defined::id).toList();
        if (policy.calendar() != null && !calendars.contains(policy.calendar())) {
            throw Refused.value("calendar", "there is no such calendar", calendars);
        }
        if (policy.fits().queue() != null && !queues.test(policy.fits().queue())) {
            throw Refused.value("queue", "there is no such queue");
        }
        if (policy.fits().category() != null) {
            categories.requireCategory(policy.fits().category());
        }
        policy.escalations().forEach(one -> recipients.require(new Holder(null, one.team(), one.department())));
    }
}
