package org.callwright.core.routing.redis;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Typed access to a hash. An empty field is as good as none: the scripts overwrite more cheaply than they delete. */
record HashFields(Map<String, String> values) {
    Optional<String> optional(String field) {
        return Optional.ofNullable(values.get(field)).filter(value -> !value.isEmpty());
    }

    String text(String field) {
        return values.getOrDefault(field, "");
    }

    long number(String field) {
        return Long.parseLong(text(field));
    }

    Instant instant(String field) {
        return Instant.ofEpochMilli(number(field));
    }
}
