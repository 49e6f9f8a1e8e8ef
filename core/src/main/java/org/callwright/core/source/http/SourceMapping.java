package org.callwright.core.source.http;

import org.jspecify.annotations.Nullable;

/**
 * Which questions a system answers, where and how. One that is null it does not answer.
 *
 * @param customer {@code {number}} in its path is the customer's number
 * @param ordersOf {@code {customer}} is the customer's number, {@code {most}} how many orders are wanted
 * @param order {@code {platform}} and {@code {number}} are the order's; without the former it also answers who knows only
 *     the number
 * @param product {@code {sku}}
 */
record SourceMapping(
        @Nullable Endpoint customer,
        @Nullable Endpoint ordersOf,
        @Nullable Endpoint order,
        @Nullable Endpoint product) {
    /** @param path appended to the source's address, with the question's values in braces */
    record Endpoint(String path, JsonMapping json) {}
}
