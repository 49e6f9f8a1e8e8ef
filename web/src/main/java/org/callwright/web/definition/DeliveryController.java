package org.callwright.web.definition;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.callwright.core.audit.Audit;
import org.callwright.core.change.Atomically;
import org.callwright.core.definition.Definitions;
import org.callwright.core.webhook.Delivery;
import org.callwright.core.webhook.Outbox;
import org.callwright.core.webhook.Signature;
import org.callwright.core.webhook.Webhook;
import org.callwright.web.access.Actors;
import org.callwright.web.listing.Listed;
import org.callwright.web.listing.Paging;
import org.callwright.web.problem.ProblemException;

/** What an address could not be told, and the key by which it knows us. */
@Controller("/api/webhooks/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "webhooks")
class DeliveryController {
    private final Actors actors;
    private final Definitions definitions;
    private final Outbox outbox;
    private final Signature signature;
    private final Atomically atomically;
    private final Audit audit;
    private final Clock clock;

    DeliveryController(
            Actors actors,
            Definitions definitions,
            Outbox outbox,
            Signature signature,
            Atomically atomically,
            Audit audit,
            Clock clock) {
        this.actors = actors;
        this.definitions = definitions;
        this.outbox = outbox;
        this.signature = signature;
        this.atomically = atomically;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param error why the last attempt failed */
    @Serdeable
    @Schema(name = "WebhookDelivery")
    record DeliveryRow(
            @Schema(example = "4711") long id,
            @Schema(example = "ticket.resolved") String event,
            String body,
            @Schema(example = "20") int attempts,
            Instant created,
            @Schema(example = "answered 503") String error) {
        static DeliveryRow of(Delivery delivery) {
            return new DeliveryRow(
                    delivery.id(),
                    delivery.event(),
                    delivery.body(),
                    delivery.attempts(),
                    delivery.created(),
                    delivery.error());
        }
    }

    /** @param key the HMAC's, as text */
    @Serdeable
    @Schema(name = "WebhookKey")
    record Key(String key) {}

    @Get("/dead")
    @Operation(
            summary = "What could not be told, the latest first",
            description = "Ordered by id. Kept for thirty days.")
    Listed<DeliveryRow> dead(@PathVariable String id, @Valid @RequestBean Paging paging) {
        requireKnown(id);
        return Listed.of(outbox.dead(id, paging.request()), DeliveryRow::of);
    }

    @Post("/dead/{delivery}/replay")
    @Operation(summary = "Try again to tell it")
    HttpResponse<?> replay(Authentication authentication, @PathVariable String id, @PathVariable long delivery) {
        boolean found = atomically.run(() -> {
            boolean replayed = outbox.replay(id, delivery, clock.instant());
            if (replayed) {
                audit.record(actors.of(authentication), "webhook.replayed", "webhook", id, Map.of());
            }
            return replayed;
        });
        if (!found) {
            throw ProblemException.notFound("There is no such dead delivery.");
        }
        return HttpResponse.noContent();
    }

    @Get("/key")
    @Operation(
            summary = "The key by which the receiver checks who it hears from",
            description = "Callwright-Signature is t=SECONDS,v1=HEX: HMAC-SHA-256 of 'SECONDS.BODY' with this key.")
    Key key(Authentication authentication, @PathVariable String id) {
        requireKnown(id);
        return atomically.run(() -> {
            audit.record(actors.of(authentication), "webhook.key_read", "webhook", id, Map.of());
            return new Key(signature.keyOf(id));
        });
    }

    /** One that was given up as well: what it was not told is kept for a while. */
    private void requireKnown(String id) {
        if (definitions.byId(Webhook.KIND, id).isEmpty()) {
            throw ProblemException.notFound("There is no webhook of this id.");
        }
    }
}
