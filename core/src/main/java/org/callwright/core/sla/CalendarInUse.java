package org.callwright.core.sla;

import java.util.List;
import org.callwright.core.calendar.BusinessCalendar;
import org.callwright.core.calendar.Calendars;
import org.callwright.core.change.Refused;
import org.callwright.core.definition.Defined;
import org.callwright.core.definition.DefinitionRule;
import org.callwright.core.definition.Definitions;
import org.callwright.core.definition.Kind;

/** A calendar that a policy goes by stays. */
public final class CalendarInUse implements DefinitionRule<BusinessCalendar> {
    private final Definitions definitions;

    public CalendarInUse(Definitions definitions) {
        this.definitions = definitions;
    }

    @Override
    public Kind<BusinessCalendar> kind() {
        return Calendars.KIND;
    }

    @Override
    public void check(String id, BusinessCalendar calendar, List<Defined<BusinessCalendar>> others) {
        if (!id.equals(calendar.id())) {
            throw Refused.value("id", "a calendar has one id");
        }
    }

    @Override
    public void checkDeletion(String id, List<Defined<BusinessCalendar>> others) {
        List<String> users = definitions.all(SlaPolicy.KIND).stream()
                .filter(policy -> id.equals(policy.content().calendar()))
                .map(Defined::id)
                .toList();
        if (!users.isEmpty()) {
            throw Refused.state("calendar", "policies go by it: " + String.join(", ", users));
        }
    }
}
