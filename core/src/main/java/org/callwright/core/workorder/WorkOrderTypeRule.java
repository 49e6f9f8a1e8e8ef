package org.callwright.core.workorder;

import java.util.List;
import org.callwright.core.calendar.Calendars;
import org.callwright.core.change.Refused;
import org.callwright.core.definition.Defined;
import org.callwright.core.definition.DefinitionRule;
import org.callwright.core.definition.Definitions;
import org.callwright.core.definition.Kind;
import org.callwright.core.ticket.Holder;
import org.callwright.core.ticket.Recipients;

/** A type of work order goes by a calendar and to departments and teams that there are. */
public final class WorkOrderTypeRule implements DefinitionRule<WorkOrderType> {
    private final Definitions definitions;
    private final Recipients recipients;

    public WorkOrderTypeRule(Definitions definitions, Recipients recipients) {
        this.definitions = definitions;
        this.recipients = recipients;
    }

    @Override
    public Kind<WorkOrderType> kind() {
        return WorkOrderType.KIND;
    }

    @Override
    public void check(String id, WorkOrderType type, List<Defined<WorkOrderType>> others) {
        List<String> calendars =
                definitions.all(Calendars.KIND).stream().map(Defined::id).toList();
        if (type.calendar() != null && !calendars.contains(type.calendar())) {
            throw Refused.value("calendar", "there is no such calendar", calendars);
        }
        recipients.require(new Holder(null, null, type.department()));
        type.escalations().forEach(one -> recipients.require(new Holder(null, one.team(), one.department())));
    }
}
