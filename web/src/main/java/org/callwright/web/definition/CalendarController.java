package org.callwright.web.definition;

import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.callwright.core.calendar.BusinessCalendar;
import org.callwright.core.calendar.Calendars;
import org.callwright.core.definition.DefinitionDesk;
import org.callwright.core.definition.Definitions;
import org.callwright.web.access.Actors;

/** Business calendars. */
@Controller(CalendarController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "service levels")
class CalendarController extends DefinitionController<BusinessCalendar, CalendarBody> {
    static final String PATH = "/api/calendars";

    CalendarController(Actors actors, DefinitionDesk desk, Definitions definitions) {
        super(actors, desk, definitions, Calendars.KIND, PATH);
    }

    @Override
    CalendarBody shown(String id, BusinessCalendar content) {
        return CalendarBody.of(id, content);
    }
}
