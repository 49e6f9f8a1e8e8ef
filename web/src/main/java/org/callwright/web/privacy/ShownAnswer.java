package org.callwright.web.privacy;

import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.beans.BeanIntrospector;
import io.micronaut.http.HttpRequest;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.UriRouteMatch;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callwright.core.privacy.NumbersInText;
import org.callwright.web.listing.Listed;
import org.jspecify.annotations.Nullable;

/**
 * What an answer with numbers was about, as far as it is nobody's number or name.
 *
 * @param kind the part of the interface, such as {@code customers}
 * @param id of the one thing that was asked for, or that the answer tells of where its address names none; empty for a list
 * @param address as it is in the interface's description
 * @param filter by what was looked for
 * @param rows which ones a list showed, the first {@value #MOST_ROWS}
 */
record ShownAnswer(String kind, String id, String address, String filter, String rows) {
    private static final int MOST_ROWS = 50;
    private static final int LONGEST = 120;

    /** Of these what was asked for is kept, of others that it was: it may be a person's number or name. */
    private static final Set<String> IMPERSONAL = Set.of(
            "from",
            "to",
            "queue",
            "agent",
            "assignee",
            "state",
            "status",
            "team",
            "department",
            "store",
            "category",
            "priority",
            "channel",
            "kind",
            "type",
            "mode",
            "by",
            "interval",
            "key",
            "count",
            "sort",
            "limit",
            "customer",
            "verificationStatus",
            "band",
            "dueBefore");

    /** Variables of an address that name a thing; others may be what another system calls a person, such as his number. */
    private static final Set<String> THINGS =
            Set.of("id", "number", "sku", "queue", "role", "step", "delivery", "phone");

    /** By what rows are called, in this order; some have the row itself under its name. */
    private static final List<String> NAMES = List.of("ticket", "workOrder", "call", "id", "number", "seq");

    /** @param body of one that is given again, the JSON that it was kept as */
    static ShownAnswer of(HttpRequest<?> request, @Nullable Object body) {
        Optional<UriRouteMatch<?, ?>> route = RouteAttributes.getRouteMatch(request)
                .filter(UriRouteMatch.class::isInstance)
                .map(match -> (UriRouteMatch<?, ?>) match);
        String address = route.map(match -> match.getRouteInfo())
                .map(info -> info.getUriMatchTemplate().toPathString())
                .orElse("");
        String[] parts = request.getPath().split("/", 4);
        String asked = cut(
                route.map(match -> match.getVariableValues().entrySet().stream()
                                .filter(variable -> THINGS.contains(variable.getKey()))
                                .map(variable -> String.valueOf(variable.getValue()))
                                .collect(Collectors.joining(",")))
                        .orElse(""),
                LONGEST);
        return new ShownAnswer(
                parts.length > 2 ? cut(parts[2], 40) : "",
                asked.isEmpty() ? single(body) : asked,
                address,
                filter(request),
                rows(body));
    }

    Map<String, String> details(int numbers) {
        Map<String, String> all = new TreeMap<>(Map.of("numbers", String.valueOf(numbers), "at", address));
        if (!filter.isEmpty()) {
            all.put("filter", filter);
        }
        if (!rows.isEmpty()) {
            all.put("rows", rows);
        }
        return all;
    }

    private static String filter(HttpRequest<?> request) {
        return request.getParameters().asMap().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(parameter -> parameter.getKey()
                        + (IMPERSONAL.contains(parameter.getKey())
                                ? "=" + impersonal(String.join(",", parameter.getValue()))
                                : ""))
                .collect(Collectors.joining(" "));
    }

    /** A number may be typed anywhere. */
    private static String impersonal(String text) {
        try {
            return Instant.parse(text).toString();
        } catch (DateTimeParseException e) {
            return cut(NumbersInText.replaced(text, number -> "*"), LONGEST);
        }
    }

    private static String rows(@Nullable Object body) {
        Stream<?> all = switch (body) {
            case Listed<?> page -> page.items().stream();
            case Collection<?> whole -> whole.stream();
            case null, default -> Stream.empty();
        };
        return all.limit(MOST_ROWS).map(ShownAnswer::name).collect(Collectors.joining(","));
    }

    /** What an answer is about whose address names nothing, such as one that something was made by. A text would be all of it. */
    private static String single(@Nullable Object body) {
        return switch (body) {
            case Listed<?> page -> "";
            case Collection<?> whole -> "";
            case CharSequence text -> "";
            case JsonNode kept -> kept.isObject() ? name(kept) : "";
            case null, default -> name(body);
        };
    }

    private static String name(@Nullable Object row) {
        if (row == null || row instanceof CharSequence || row instanceof Number) {
            return cut(String.valueOf(row), LONGEST);
        }
        if (row instanceof JsonNode kept) {
            return kept.isValueNode() ? cut(kept.coerceStringValue(), LONGEST) : nameWithin(kept);
        }
        return BeanIntrospector.SHARED
                .findIntrospection(row.getClass())
                .map(form -> name(form, row))
                .orElse("");
    }

    private static <B> String name(BeanIntrospection<B> form, Object row) {
        return NAMES.stream()
                .flatMap(name -> form.getProperty(name).stream())
                .findFirst()
                .map(property -> name(property.get(form.getBeanType().cast(row))))
                .orElse("");
    }

    /** As of the row that it was written of. */
    private static String nameWithin(JsonNode kept) {
        return NAMES.stream()
                .flatMap(name -> Stream.ofNullable(kept.get(name)))
                .filter(value -> !value.isNull())
                .findFirst()
                .map(ShownAnswer::name)
                .orElse("");
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
