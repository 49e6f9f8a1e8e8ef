package org.callwright.web.definition;

import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.callwright.core.definition.DefinitionDesk;
import org.callwright.core.definition.Definitions;
import org.callwright.core.workorder.WorkOrderType;
import org.callwright.web.access.Actors;

/** What departments do. */
@Controller(WorkOrderTypeController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "catalogue")
class WorkOrderTypeController extends DefinitionController<WorkOrderType, WorkOrderTypeBody> {
    static final String PATH = "/api/work-order-types";

    WorkOrderTypeController(Actors actors, DefinitionDesk desk, Definitions definitions) {
        super(actors, desk, definitions, WorkOrderType.KIND, PATH);
    }

    @Override
    WorkOrderTypeBody shown(String id, WorkOrderType content) {
        return WorkOrderTypeBody.of(id, content);
    }
}
