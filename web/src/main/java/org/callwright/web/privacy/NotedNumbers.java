package org.callwright.web.privacy;

import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Permission;
import org.callwright.core.audit.Audit;
import org.callwright.core.privacy.NumbersInText;
import org.callwright.web.access.Actors;
import org.callwright.web.change.RepeatedRequests;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who sees numbers without asking for each is noted in the audit with every answer that shows some: one entry an answer, before it
 * leaves, each time that it is given. What cannot be noted is not answered; what has been done is told as done, without more. Answers
 * without numbers, and everybody else's, cost nothing.
 */
@ServerFilter("/api/**")
final class NotedNumbers implements Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(NotedNumbers.class);
    private static final String SHOWN = NumbersShown.class.getName();

    private final Actors actors;
    private final Audit audit;
    private final JsonMapper json;
    private final ExecutorService blocking;

    NotedNumbers(Actors actors, Audit audit, JsonMapper json, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.json = json;
        this.actors = actors;
        this.audit = audit;
        this.blocking = blocking;
    }

    @RequestFilter
    void count(HttpRequest<?> request, MutablePropagatedContext context) {
        if (request.getUserPrincipal(Authentication.class)
                .map(actors::of)
                .filter(who -> who.may(Permission.PHONE_UNMASKED))
                .isPresent()) {
            NumbersShown shown = new NumbersShown();
            context.add(shown);
            request.setAttribute(SHOWN, shown);
        }
    }

    @ResponseFilter
    CompletionStage<MutableHttpResponse<?>> note(HttpRequest<?> request, MutableHttpResponse<?> response) {
        int numbers = request.getAttribute(SHOWN, NumbersShown.class)
                .map(shown -> shown.count() + repeated(response))
                .orElse(0);
        if (numbers == 0 || response.code() >= 400) {
            return CompletableFuture.completedFuture(response);
        }
        return CompletableFuture.supplyAsync(() -> noted(request, response, numbers), blocking);
    }

    /** A kept answer has passed where numbers are counted before it was kept; of dates in it there are too many rather than too few. */
    private static int repeated(HttpResponse<?> response) {
        return kept(response).map(NumbersInText::count).orElse(0);
    }

    private static Optional<String> kept(HttpResponse<?> response) {
        return response.getHeaders().contains(RepeatedRequests.REPEATED) && response.body() instanceof String kept
                ? Optional.of(kept)
                : Optional.empty();
    }

    /** What an answer tells of is told by the text alone when it is given again. */
    private @Nullable Object told(HttpResponse<?> response) {
        Optional<String> kept = kept(response);
        if (kept.isEmpty()) {
            return response.body();
        }
        try {
            return json.readValue(kept.get(), JsonNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MutableHttpResponse<?> noted(HttpRequest<?> request, MutableHttpResponse<?> response, int numbers) {
        try {
            note(request, response, numbers);
            return response;
        } catch (RuntimeException away) {
            if (!request.getMethod().permitsRequestBody() && request.getMethod() != HttpMethod.DELETE) {
                throw away;
            }
            LOG.atWarn().setCause(away).log("what was changed is answered without its numbers, which cannot be noted");
            return response.body(null);
        }
    }

    private void note(HttpRequest<?> request, MutableHttpResponse<?> response, int numbers) {
        Actor who = request.getUserPrincipal(Authentication.class)
                .map(actors::of)
                .orElseThrow(() -> new IllegalStateException("numbers are shown to nobody unknown"));
        ShownAnswer answer = ShownAnswer.of(request, told(response));
        audit.record(who, "phone.shown", answer.kind(), answer.id(), answer.details(numbers));
    }

    /** Who it is has been found out by then; what {@link RepeatedRequests} keeps and gives again passes here each time. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }
}
