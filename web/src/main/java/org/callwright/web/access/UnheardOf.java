package org.callwright.web.access;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.UriRouteMatch;
import java.util.Map;
import java.util.Set;
import org.callwright.core.page.IdText;
import org.callwright.web.problem.ProblemException;

/** At an address with an id that nothing can have there is nothing, whatever is wanted of it. */
@ServerFilter("/api/**")
final class UnheardOf implements Ordered {
    /** Those of tickets and work orders are read in any spelling, and other systems call customers as they like. */
    private static final Set<String> OF_ANY_LETTERS = Set.of("number", "externalId");

    @RequestFilter
    void refuse(HttpRequest<?> request) {
        RouteAttributes.getRouteMatch(request)
                .filter(UriRouteMatch.class::isInstance)
                .map(route -> ((UriRouteMatch<?, ?>) route).getVariableValues())
                .filter(variables -> !variables.entrySet().stream().allMatch(UnheardOf::isPossible))
                .ifPresent(variables -> {
                    throw ProblemException.notFound("There is none of this id.");
                });
    }

    private static boolean isPossible(Map.Entry<String, Object> variable) {
        return OF_ANY_LETTERS.contains(variable.getKey()) || IdText.possible(String.valueOf(variable.getValue()));
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }
}
