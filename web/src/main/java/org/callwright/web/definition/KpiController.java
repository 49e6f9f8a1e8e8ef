package org.callwright.web.definition;

import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.callwright.core.definition.DefinitionDesk;
import org.callwright.core.definition.Definitions;
import org.callwright.core.kpi.Kpi;
import org.callwright.web.access.Actors;

/** What teams are measured by. */
@Controller(KpiController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "KPIs")
class KpiController extends DefinitionController<Kpi, KpiBody> {
    static final String PATH = "/api/kpis";

    KpiController(Actors actors, DefinitionDesk desk, Definitions definitions) {
        super(actors, desk, definitions, Kpi.KIND, PATH);
    }

    @Override
    KpiBody shown(String id, Kpi content) {
        return KpiBody.of(id, content);
    }
}
