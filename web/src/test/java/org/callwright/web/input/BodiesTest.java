package org.callwright.web.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpMethod;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.MethodBasedRouteInfo;
import io.micronaut.web.router.Router;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.AnnotatedType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.callwright.web.fixture.Browser;
import org.callwright.web.fixture.Browser.Answer;
import org.callwright.web.input.SentBodies.Property;
import org.callwright.web.input.SentBodies.Route;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of all bodies that there are, found by looking: one that is added is held to the same. */
@MicronautTest(environments = "memory")
class BodiesTest {
    /** What is read there is no form of what is sent: a proposal, what one is doing, the forms that there have been. */
    private static final Set<String> NOT_SENT_BACK =
            Set.of("/api/tickets/{number}/disposition", "/api/agent/state", "/api/number-schemes/{id}");

    @Inject
    EmbeddedServer server;

    @Inject
    Router router;

    private Askers askers = Askers.NONE;

    @BeforeEach
    void signIn() {
        askers = Askers.at(server.getURI());
    }

    private Answer sent(Route route, String body) {
        return askers.send(route.method(), route.path(), body);
    }

    /** Sends a body for each property, and keeps what is not refused as a wrong value of just that field. */
    private Map<String, String> taken(
            Stream<Property> properties, Function<Property, List<String>> said, Function<Property, String> field) {
        Map<String, String> taken = new TreeMap<>();
        properties.forEach(property -> said.apply(property).forEach(value -> {
            String body = property.around().apply(value);
            Answer answer = sent(property.route(), body);
            if (answer.status() != 400 || !answer.json().path("field").asText().equals(field.apply(property))) {
                taken.put(property.route() + " " + body, answer.status() + " " + answer.text());
            }
        }));
        return taken;
    }

    private Stream<Property> properties() {
        return SentBodies.properties(router).stream();
    }

    @Test
    void a_null_in_a_list_or_a_map_is_refused_unless_the_type_says_that_it_means_something() {
        List<Property> several = properties()
                .filter(property -> SentBodies.isSeveral(property.type()))
                .filter(property -> !isNullable(SentBodies.content(property.type())))
                .toList();

        assertThat(several).hasSizeGreaterThan(40);
        assertThat(taken(several.stream(), BodiesTest::holdingNull, Property::name))
                .isEmpty();
    }

    private static List<String> holdingNull(Property property) {
        AnnotatedType content = SentBodies.content(property.type());
        String inside = SentBodies.holding(property.type(), "null");
        return SentBodies.isSeveral(content)
                ? List.of(inside, SentBodies.holding(property.type(), SentBodies.holding(content, "null")))
                : List.of(inside);
    }

    @Test
    void the_one_map_in_which_null_means_something_may_hold_it() {
        Answer answer = askers.send(
                "POST",
                "/api/evaluations",
                "{\"form\":\"phone\",\"ticket\":\"SV260314-00001-7\",\"points\":{\"greeting\":null}}");

        assertThat(answer.json().path("field").asText()).isNotEqualTo("points");
    }

    @Test
    void a_property_that_a_body_does_not_have_is_refused_with_those_that_it_has() {
        Map<String, String> taken = new TreeMap<>();
        SentBodies.properties(router).forEach(property -> {
            String there = property.around().apply("1");
            String body = there.replace("\"" + property.name() + "\":1", "\"nosuch\":1");
            JsonNode problem = sent(property.route(), body).json();
            List<String> legal = new ArrayList<>();
            problem.path("legal").forEach(name -> legal.add(name.asText()));
            List<String> properties = Arrays.stream(property.owner().getRecordComponents())
                    .map(component -> component.getName())
                    .toList();
            if (!problem.path("field").asText().equals("nosuch") || !legal.equals(properties)) {
                taken.put(property.route() + " " + body, problem.toString());
            }
        });

        assertThat(taken).isEmpty();
    }

    @Test
    void nothing_is_made_to_fit() {
        assertThat(taken(properties(), BodiesTest::otherThings, Property::name)).isEmpty();
    }

    private static List<String> otherThings(Property property) {
        return switch (property.type().getType().getTypeName()) {
            case "int", "java.lang.Integer" -> List.of("1.9", "1.0", "true", "\"3\"", "[3]", "{}", "2147483648");
            case "long", "java.lang.Long" -> List.of("1.9", "1.0", "true", "\"3\"", "[3]", "{}", "9223372036854775808");
            case "double", "java.lang.Double" -> List.of("true", "\"0.9\"", "[0.9]");
            case "boolean", "java.lang.Boolean" -> List.of("1", "0", "\"true\"", "[true]", "{}");
            case "java.lang.String", "java.time.Instant" -> List.of("1", "true", "[\"a\"]", "{}");
            default -> List.of("1", "true", "\"a\"", SentBodies.isSeveral(property.type()) ? "1.5" : "[]");
        };
    }

    @Test
    void a_body_is_an_object() {
        SentBodies.routes(router)
                .forEach(route -> assertThat(List.of("[]", "1", "\"a\"", "null"))
                        .allSatisfy(body -> assertThat(sent(route, body).status())
                                .as(route + " " + body)
                                .isEqualTo(400)));
    }

    @Test
    void nothing_stands_behind_a_body() {
        Browser browser = Browser.at(server.getURI());
        String body = "{\"account\":\"anna\",\"password\":\"nope\"}";

        for (String behind : List.of("{}", " " + body, " x", ",", "]", "1", "null")) {
            Answer answer = browser.post("/api/session", body + behind);

            assertThat(answer.status()).as(behind).isEqualTo(400);
            assertThat(answer.json().path("field").asText()).as(behind).isEqualTo("body");
        }
        assertThat(browser.post("/api/session", body + " \n\t ").status()).isEqualTo(401);
    }

    @Test
    void a_property_that_is_said_twice_is_refused() {
        Answer answer = Browser.at(server.getURI())
                .post("/api/session", "{\"account\":\"anna\",\"account\":\"ben\",\"password\":\"nope\"}");

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void what_is_read_where_another_form_is_sent_may_be_sent_back() {
        Map<String, Class<?>> sent = new TreeMap<>();
        Map<String, Class<?>> read = new TreeMap<>();
        Map<String, Class<?>> readAs = new TreeMap<>();
        router.uriRoutes().forEach(route -> {
            String path = route.getUriMatchTemplate().toPathString();
            if (route.getHttpMethod() == HttpMethod.GET) {
                read.put(
                        path,
                        shown(((MethodBasedRouteInfo<?, ?>) route)
                                .getTargetMethod()
                                .getReturnType()
                                .asArgument()));
            } else if (route.getHttpMethod() == HttpMethod.PUT) {
                SentBodies.body(route).forEach(body -> {
                    sent.put(path, body.getType());
                    body.getAnnotationMetadata().classValue(ReadAs.class).ifPresent(view -> readAs.put(path, view));
                });
            }
        });
        sent.keySet().retainAll(read.keySet());
        sent.keySet().removeAll(NOT_SENT_BACK);
        sent.forEach((path, body) ->
                assertThat(readAs.getOrDefault(path, body)).as(path).isEqualTo(read.get(path)));

        assertThat(sent).hasSizeGreaterThan(15);
    }

    private static Class<?> shown(Argument<?> answer) {
        return answer.getTypeParameters().length == 1 ? shown(answer.getTypeParameters()[0]) : answer.getType();
    }

    @Test
    void what_is_read_is_no_part_of_what_is_added() {
        JsonNode problem = askers.send("POST", "/api/shipments", "{\"order\":1,\"version\":3}")
                .json();

        assertThat(problem.path("field").asText()).isEqualTo("version");
    }

    /** Where a property is not there, null is read for it: who reads it has to know that, or that it cannot be. */
    @Test
    void every_property_says_whether_it_has_to_be_there() {
        assertThat(properties()
                        .filter(property -> !property.component().getType().isPrimitive())
                        .filter(property -> !isNullable(property.type()))
                        .filter(property -> !isNeeded(property))
                        .map(Property::toString)
                        .distinct())
                .isEmpty();
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private static boolean isNeeded(Property property) {
        return property.component().isAnnotationPresent(NotNull.class)
                || property.component().isAnnotationPresent(NotBlank.class)
                || property.type().isAnnotationPresent(NotNull.class)
                || property.type().isAnnotationPresent(NotBlank.class);
    }
}
