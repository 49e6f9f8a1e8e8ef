package org.callwright.core.routing.redis;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Typed access to the values of a {@link StoredText}; an empty one is as good as none. */
record StoredValues(Map<String, String> values) {
    Optional<String> optional(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    String text(String name) {
        return values.getOrDefault(name, "");
    }

    long number(String name) {
        return Long.parseLong(text(name));
    }

    Instant instant(String name) {
        return Instant.ofEpochMilli(number(name));
    }
}
