package org.callwright.web.input;

import io.micronaut.core.type.Argument;
import io.micronaut.http.annotation.Body;
import io.micronaut.web.router.MethodBasedRouteInfo;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Every property of every body that an endpoint takes, however deep, with a body that says something for it and nothing else. */
final class SentBodies {
    /** @param around makes a whole body of what is said for the property */
    record Property(Route route, RecordComponent component, Class<?> owner, UnaryOperator<String> around) {
        AnnotatedType type() {
            return component.getAnnotatedType();
        }

        String name() {
            return component.getName();
        }

        @Override
        public String toString() {
            return route + " " + around.apply("…");
        }
    }

    record Route(String method, String path, Class<?> body) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private SentBodies() {}

    static List<Route> routes(Router router) {
        return router.uriRoutes()
                .flatMap(route -> body(route)
                        .filter(body -> body.getType().isRecord())
                        .map(body -> new Route(
                                route.getHttpMethodName(),
                                route.getUriMatchTemplate().toPathString().replaceAll("\\{\\w+}", "1"),
                                body.getType())))
                .distinct()
                .toList();
    }

    static Stream<Argument<?>> body(UriRouteInfo<?, ?> route) {
        return Stream.<Argument<?>>of(
                        ((MethodBasedRouteInfo<?, ?>) route).getTargetMethod().getArguments())
                .filter(argument -> argument.isAnnotationPresent(Body.class));
    }

    static List<Property> properties(Router router) {
        return routes(router).stream()
                .flatMap(route -> properties(route, route.body(), UnaryOperator.identity(), new ArrayDeque<>()))
                .toList();
    }

    private static Stream<Property> properties(
            Route route, Class<?> owner, UnaryOperator<String> around, Deque<Class<?>> within) {
        if (within.contains(owner)) {
            return Stream.empty();
        }
        Deque<Class<?>> deeper = new ArrayDeque<>(within);
        deeper.push(owner);
        return Arrays.stream(owner.getRecordComponents()).flatMap(component -> {
            UnaryOperator<String> in = said -> around.apply("{\"" + component.getName() + "\":" + said + "}");
            return Stream.concat(
                    Stream.of(new Property(route, component, owner, in)),
                    nested(route, component.getAnnotatedType(), in, deeper));
        });
    }

    private static Stream<Property> nested(
            Route route, AnnotatedType type, UnaryOperator<String> around, Deque<Class<?>> within) {
        if (type instanceof AnnotatedParameterizedType) {
            return nested(route, content(type), said -> around.apply(holding(type, said)), within);
        }
        return type.getType() instanceof Class<?> one && one.isRecord()
                ? properties(route, one, around, within)
                : Stream.empty();
    }

    /** What is in a list, or under the keys of a map. */
    static AnnotatedType content(AnnotatedType several) {
        return Arrays.asList(((AnnotatedParameterizedType) several).getAnnotatedActualTypeArguments())
                .getLast();
    }

    /** A list or a map with one thing in it. */
    static String holding(AnnotatedType several, String said) {
        return isA(several, Collection.class) ? "[" + said + "]" : "{\"MONDAY\":" + said + "}";
    }

    static boolean isSeveral(AnnotatedType type) {
        return isA(type, Collection.class) || isA(type, Map.class);
    }

    private static boolean isA(AnnotatedType type, Class<?> kind) {
        return type.getType() instanceof java.lang.reflect.ParameterizedType several
                && several.getRawType() instanceof Class<?> raw
                && kind.isAssignableFrom(raw);
    }
}
