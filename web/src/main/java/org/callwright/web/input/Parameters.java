package org.callwright.web.input;

import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpParameters;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.web.router.MethodBasedRouteInfo;
import io.micronaut.web.router.RouteAttributes;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.callwright.web.problem.ProblemException;

/**
 * Refuses a parameter that an address of the interface does not take, or takes once: passed over, a misspelt filter would show
 * everything. What lies outside {@code /api} is asked by others in their own ways, and is left to them.
 */
@ServerFilter("/api/**")
final class Parameters implements Ordered {
    private final Map<MethodBasedRouteInfo<?, ?>, Set<String>> taken = new ConcurrentHashMap<>();

    @RequestFilter
    void check(HttpRequest<?> request) {
        if (RouteAttributes.getRouteInfo(request).orElse(null) instanceof MethodBasedRouteInfo<?, ?> route) {
            check(request.getParameters(), taken.computeIfAbsent(route, Parameters::of));
        }
    }

    private static void check(HttpParameters said, Set<String> legal) {
        for (String name : said.names()) {
            Place parameter = Place.BODY.property(name);
            if (!legal.contains(name)) {
                throw ProblemException.invalid(parameter.field(), "this address has no such parameter", legal);
            }
            if (said.getAll(name).size() > 1) {
                throw parameter.broken("is said more than once");
            }
        }
    }

    /** The names that an endpoint declares, by themselves or in its beans. */
    static Set<String> of(MethodBasedRouteInfo<?, ?> route) {
        Set<String> names = new LinkedHashSet<>();
        Stream.of(route.getTargetMethod().getArguments())
                .flatMap(argument -> argument.isAnnotationPresent(RequestBean.class)
                        ? Stream.of(BeanIntrospection.getIntrospection(argument.getType())
                                .getConstructorArguments())
                        : Stream.of(argument))
                .filter(argument -> argument.isAnnotationPresent(QueryValue.class))
                .map(Parameters::name)
                .forEach(names::add);
        return names;
    }

    private static String name(Argument<?> argument) {
        return argument.getAnnotationMetadata().stringValue(QueryValue.class).orElse(argument.getName());
    }

    /** Who may not ask is told so first. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }
}
