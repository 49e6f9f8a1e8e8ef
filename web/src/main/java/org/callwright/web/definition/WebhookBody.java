package org.callwright.web.definition;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import org.callwright.core.webhook.Webhook;

/** @param events such as ticket.resolved, ticket.* or * */
@Serdeable
@Schema(name = "Webhook")
record WebhookBody(
        @Schema(example = "crm") @NotNull String id,
        @Schema(example = "CRM") @NotNull String name,

        @Schema(example = "https://crm.example.org/hooks/callwright") @NotNull
        String url,

        @Schema(example = "[\"ticket.resolved\",\"workorder.*\"]") @NotNull
        List<String> events,

        boolean enabled)
        implements DefinitionBody<Webhook> {
    static WebhookBody of(String id, Webhook webhook) {
        return new WebhookBody(
                id,
                webhook.name(),
                webhook.url(),
                webhook.events().stream().sorted().toList(),
                webhook.enabled());
    }

    @Override
    public Webhook content() {
        return new Webhook(name, url, Set.copyOf(events), enabled);
    }
}
