package org.callwright.web.definition;

import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.callwright.core.catalog.Macro;
import org.callwright.core.definition.DefinitionDesk;
import org.callwright.core.definition.Definitions;
import org.callwright.web.access.Actors;

/** Commands that are given together. */
@Controller(MacroController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "catalogue")
class MacroController extends DefinitionController<Macro, MacroBody> {
    static final String PATH = "/api/macros";

    MacroController(Actors actors, DefinitionDesk desk, Definitions definitions) {
        super(actors, desk, definitions, Macro.KIND, PATH);
    }

    @Override
    MacroBody shown(String id, Macro content) {
        return MacroBody.of(id, content);
    }
}
