package org.callwright.web.access;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.security.rules.SecurityRuleResult;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteMatch;
import io.micronaut.web.router.UriRouteMatch;
import jakarta.inject.Singleton;
import org.callwright.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** Asks the table {@link Access}, before and instead of every other rule. */
@Singleton
final class AccessRule implements SecurityRule<HttpRequest<?>> {
    private final Actors actors;

    AccessRule(Actors actors) {
        this.actors = actors;
    }

    @Override
    public Publisher<SecurityRuleResult> check(HttpRequest<?> request, @Nullable Authentication authentication) {
        try {
            return Publishers.just(
                    admits(request, authentication) ? SecurityRuleResult.ALLOWED : SecurityRuleResult.REJECTED);
        } catch (ProblemException notNow) {
            return Publishers.just(notNow);
        }
    }

    private boolean admits(HttpRequest<?> request, @Nullable Authentication authentication) {
        RouteMatch<?> match = RouteAttributes.getRouteMatch(request).orElse(null);
        if (match instanceof UriRouteMatch<?, ?> route) {
            String template = route.getRouteInfo().getUriMatchTemplate().toPathString();
            return Access.to(request.getMethod(), template)
                    .map(who -> admits(who, authentication))
                    .orElse(false);
        }
        // No endpoint: a file of the page, or a mistake that everybody may be told of.
        return true;
    }

    private boolean admits(Who who, @Nullable Authentication authentication) {
        if (who.anyone() || authentication == null) {
            return who.anyone();
        }
        return Watchers.isWatcher(authentication)
                ? who.watchers()
                : who.admits(actors.of(authentication).grants());
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
