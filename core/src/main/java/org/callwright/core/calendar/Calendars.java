package org.callwright.core.calendar;

import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import org.callwright.core.access.Permission;
import org.callwright.core.definition.Defined;
import org.callwright.core.definition.Definitions;
import org.callwright.core.definition.Kind;
import org.jspecify.annotations.Nullable;

/** The calendars as they are set up now. Immutable. */
public final class Calendars {
    public static final Kind<BusinessCalendar> KIND =
            new Kind<>("calendar", BusinessCalendar.class, Permission.CALENDAR_WRITE);

    private final Map<String, BusinessCalendar> byId;
    private final BusinessCalendar always;

    private Calendars(Map<String, BusinessCalendar> byId, BusinessCalendar always) {
        this.byId = byId;
        this.always = always;
    }

    /** @param zone the business's, for what goes by no calendar */
    public static Calendars read(Definitions definitions, ZoneId zone) {
        return new Calendars(
                definitions.all(KIND).stream().collect(Collectors.toUnmodifiableMap(Defined::id, Defined::content)),
                BusinessCalendar.always(zone));
    }

    /** Every hour counts where no calendar is named, or one that has been given up. */
    public BusinessCalendar of(@Nullable String id) {
        return id == null ? always : byId.getOrDefault(id, always);
    }
}
