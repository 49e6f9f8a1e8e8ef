package org.callwright.web.definition;

import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.callwright.core.catalog.Disposition;
import org.callwright.core.definition.DefinitionDesk;
import org.callwright.core.definition.Definitions;
import org.callwright.web.access.Actors;

/** What becomes of tickets. */
@Controller(DispositionController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "catalogue")
class DispositionController extends DefinitionController<Disposition, DispositionBody> {
    static final String PATH = "/api/dispositions";

    DispositionController(Actors actors, DefinitionDesk desk, Definitions definitions) {
        super(actors, desk, definitions, Disposition.KIND, PATH);
    }

    @Override
    DispositionBody shown(String id, Disposition content) {
        return DispositionBody.of(id, content);
    }
}
