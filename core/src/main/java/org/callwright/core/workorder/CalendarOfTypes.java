package org.callwright.core.workorder;

import java.util.List;
import org.callwright.core.calendar.BusinessCalendar;
import org.callwright.core.calendar.Calendars;
import org.callwright.core.change.Refused;
import org.callwright.core.definition.Defined;
import org.callwright.core.definition.DefinitionRule;
import org.callwright.core.definition.Definitions;
import org.callwright.core.definition.Kind;

/** A calendar that work orders go by stays. */
public final class CalendarOfTypes implements DefinitionRule<BusinessCalendar> {
    private final Definitions definitions;

    public CalendarOfTypes(Definitions definitions) {
        this.definitions = definitions;
    }

    @Override
    public Kind<BusinessCalendar> kind() {
        return Calendars.KIND;
    }

    @Override
    public void check(String id, BusinessCalendar calendar, List<Defined<BusinessCalendar>> others) {}

    @Override
    public void checkDeletion(String id, List<Defined<BusinessCalendar>> others) {
        List<String> users = definitions.all(WorkOrderType.KIND).stream()
                .filter(type -> id.equals(type.content().calendar()))
                .map(Defined::id)
                .toList();
        if (!users.isEmpty()) {
            throw Refused.state("calendar", "types of work orders go by it: " + String.join(", ", users));
        }
    }
}
