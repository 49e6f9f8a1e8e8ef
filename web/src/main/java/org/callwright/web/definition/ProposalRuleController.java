package org.callwright.web.definition;

import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.callwright.core.catalog.ProposalRule;
import org.callwright.core.definition.DefinitionDesk;
import org.callwright.core.definition.Definitions;
import org.callwright.web.access.Actors;

/** Which disposition is proposed for which tickets. */
@Controller(ProposalRuleController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "catalogue")
class ProposalRuleController extends DefinitionController<ProposalRule, ProposalRuleBody> {
    static final String PATH = "/api/disposition-rules";

    ProposalRuleController(Actors actors, DefinitionDesk desk, Definitions definitions) {
        super(actors, desk, definitions, ProposalRule.KIND, PATH);
    }

    @Override
    ProposalRuleBody shown(String id, ProposalRule content) {
        return ProposalRuleBody.of(id, content);
    }
}
