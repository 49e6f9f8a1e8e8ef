package org.callwright.web.definition;

import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.callwright.core.definition.DefinitionDesk;
import org.callwright.core.definition.Definitions;
import org.callwright.core.quality.EvaluationForm;
import org.callwright.web.access.Actors;

/** What services are judged by. */
@Controller(EvaluationFormController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "quality")
class EvaluationFormController extends DefinitionController<EvaluationForm, EvaluationFormBody> {
    static final String PATH = "/api/evaluation-forms";

    EvaluationFormController(Actors actors, DefinitionDesk desk, Definitions definitions) {
        super(actors, desk, definitions, EvaluationForm.KIND, PATH);
    }

    @Override
    EvaluationFormBody shown(String id, EvaluationForm content) {
        return EvaluationFormBody.of(id, content);
    }
}
