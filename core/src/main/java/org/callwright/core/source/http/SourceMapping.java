package org.callwright.core.source.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which questions a system answers, where and how. One that is null it does not answer.
 *
 * @param customer {@code {number}} in its path is the customer's number, {@code {member}} the one in the members' programme,
 *     {@code {externalId}} what that system itself calls the customer
 * @param byPhone who has a telephone number: {@code {phone}} in its path is that in E.164, {@code {digits}} without the plus,
 *     {@code {national}} as it is dialled within its country
 * @param ordersOf as customer, but {@code {customer}} is the customer's number, {@code {most}} how many orders are wanted
 * @param order {@code {platform}} and {@code {number}} are the order's; without the former it also answers who knows only
 *     the number
 * @param product {@code {sku}}
 */
record SourceMapping(
        @Nullable Endpoint customer,
        @Nullable Endpoint byPhone,
        @Nullable Endpoint ordersOf,
        @Nullable Endpoint order,
        @Nullable Endpoint product) {
    /**
     * @param path appended to the source's address, with the question's values in braces
     * @param otherwise the paths for when a value is not known, such as a customer's id in that system
     */
    record Endpoint(String path, @Nullable List<String> otherwise, JsonMapping json) {
        private static final Pattern VALUE = Pattern.compile("\\{([A-Za-z]+)}");

        Endpoint {
            otherwise = otherwise == null ? List.of() : List.copyOf(otherwise);
        }

        /** The first path for which everything is known, filled in; empty when there is none. */
        Optional<String> path(Map<String, String> known) {
            return Stream.concat(Stream.of(path), Objects.requireNonNull(otherwise).stream())
                    .filter(one -> VALUE.matcher(one).results().allMatch(value -> known.containsKey(value.group(1))))
                    .findFirst()
                    .map(one -> VALUE.matcher(one)
                            .replaceAll(value -> Matcher.quoteReplacement(encoded(known.get(value.group(1))))));
        }

        private static String encoded(@Nullable String value) {
            return URLEncoder.encode(Objects.requireNonNull(value), StandardCharsets.UTF_8)
                    .replace("+", "%20");
        }
    }
}
