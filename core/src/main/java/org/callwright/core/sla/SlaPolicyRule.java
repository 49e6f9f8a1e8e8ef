package org.callwright.core.sla;

import java.util.List;
import org.callwright.core.calendar.Calendars;
import org.callwright.core.change.Refused;
import org.callwright.core.definition.Defined;
import org.callwright.core.definition.DefinitionRule;
import org.callwright.core.definition.Definitions;
import org.callwright.core.definition.Kind;

/** A policy goes by a calendar that exists. */
public final class SlaPolicyRule implements DefinitionRule<SlaPolicy> {
    private final Definitions definitions;

    public SlaPolicyRule(Definitions definitions) {
        this.definitions = definitions;
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
    }
}
