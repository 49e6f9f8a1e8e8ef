package org.callwright.web.definition;

import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.callwright.core.definition.DefinitionDesk;
import org.callwright.core.definition.Definitions;
import org.callwright.core.sla.SlaPolicy;
import org.callwright.web.access.Actors;

/** How soon tickets have to be dealt with. */
@Controller(SlaPolicyController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "service levels")
class SlaPolicyController extends DefinitionController<SlaPolicy, SlaPolicyBody> {
    static final String PATH = "/api/sla-policies";

    SlaPolicyController(Actors actors, DefinitionDesk desk, Definitions definitions) {
        super(actors, desk, definitions, SlaPolicy.KIND, PATH);
    }

    @Override
    SlaPolicyBody shown(String id, SlaPolicy content) {
        return SlaPolicyBody.of(id, content);
    }
}
