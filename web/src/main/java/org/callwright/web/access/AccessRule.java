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
import java.util.Set;
import org.callwright.core.account.Role;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** Asks the table {@link Access}, before and instead of every other rule. */
@Singleton
final class AccessRule implements SecurityRule<HttpRequest<?>> {
    @Override
    public Publisher<SecurityRuleResult> check(HttpRequest<?> request, @Nullable Authentication authentication) {
        return Publishers.just(
                admits(request, authentication) ? SecurityRuleResult.ALLOWED : SecurityRuleResult.REJECTED);
    }

    private static boolean admits(HttpRequest<?> request, @Nullable Authentication authentication) {
        RouteMatch<?> match = RouteAttributes.getRouteMatch(request).orElse(null);
        if (match instanceof UriRouteMatch<?, ?> route) {
            String template = route.getRouteInfo().getUriMatchTemplate().toPathString();
            Set<Role> roles = authentication == null ? Set.of() : Roles.of(authentication);
            return Access.to(request.getMethod(), template)
                    .map(who -> who.admits(roles, Watchers.isWatcher(authentication)))
                    .orElse(false);
        }
        // No endpoint: a file of the page, or a mistake that everybody may be told of.
        return true;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
