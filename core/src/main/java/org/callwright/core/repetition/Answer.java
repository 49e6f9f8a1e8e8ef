package org.callwright.core.repetition;

import org.jspecify.annotations.Nullable;

/**
 * What the first request was answered with.
 *
 * @param body JSON; null when the answer has none
 */
public record Answer(
        int status,
        @Nullable String etag,
        @Nullable String location,
        @Nullable String body) {}
