package org.callwright.core.sla;

import java.util.Set;
import org.callwright.core.calendar.Calendars;
import org.callwright.core.catalog.Category;
import org.callwright.core.definition.DefinitionObserver;
import org.callwright.core.definition.Kind;

/** Has all unresolved tickets looked at when what their clocks go by is set up, changed or given up. */
public final class ChangedPolicies implements DefinitionObserver {
    /** A policy holds for the categories below its own, too, so it matters where a category is. */
    private static final Set<Kind<?>> MATTERING = Set.of(SlaPolicy.KIND, Calendars.KIND, Category.KIND);

    private final SlaBook sla;

    public ChangedPolicies(SlaBook sla) {
        this.sla = sla;
    }

    @Override
    public void changed(Kind<?> kind) {
        if (MATTERING.contains(kind)) {
            sla.lookAtAll();
        }
    }
}
