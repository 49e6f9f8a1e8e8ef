package org.callwright.web.privacy;

import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Named;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Permission;
import org.callwright.core.audit.Audit;
import org.callwright.web.access.Actors;

/**
 * Who sees numbers without asking for each is noted in the audit with every answer that shows some: one entry an answer, before it
 * leaves. What cannot be noted is not answered. Answers without numbers, and everybody else's, cost nothing.
 */
@ServerFilter("/api/**")
final class NotedNumbers implements Ordered {
    private static final String SHOWN = NumbersShown.class.getName();

    private final Actors actors;
    private final Audit audit;
    private final ExecutorService blocking;

    NotedNumbers(Actors actors, Audit audit, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
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
        NumbersShown shown = request.getAttribute(SHOWN, NumbersShown.class).orElse(null);
        if (shown == null || shown.count() == 0 || response.code() >= 400) {
            return CompletableFuture.completedFuture(response);
        }
        return CompletableFuture.supplyAsync(
                () -> {
                    note(request, response, shown.count());
                    return response;
                },
                blocking);
    }

    private void note(HttpRequest<?> request, MutableHttpResponse<?> response, int numbers) {
        Actor who = request.getUserPrincipal(Authentication.class)
                .map(actors::of)
                .orElseThrow(() -> new IllegalStateException("numbers are shown to nobody unknown"));
        ShownAnswer answer = ShownAnswer.of(request, response.body());
        audit.record(who, "phone.shown", answer.kind(), answer.id(), answer.details(numbers));
    }

    /** Who it is has been found out by then. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }
}
