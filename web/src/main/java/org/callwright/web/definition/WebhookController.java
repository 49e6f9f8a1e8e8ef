package org.callwright.web.definition;

import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.callwright.core.definition.DefinitionDesk;
import org.callwright.core.definition.Definitions;
import org.callwright.core.webhook.Webhook;
import org.callwright.web.access.Actors;

/** Who is told what happens. */
@Controller(WebhookController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "webhooks")
class WebhookController extends DefinitionController<Webhook, WebhookBody> {
    static final String PATH = "/api/webhooks";

    WebhookController(Actors actors, DefinitionDesk desk, Definitions definitions) {
        super(actors, desk, definitions, Webhook.KIND, PATH);
    }

    @Override
    WebhookBody shown(String id, Webhook content) {
        return WebhookBody.of(id, content);
    }
}
