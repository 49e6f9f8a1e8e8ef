package org.callwright.web.change;

import io.micronaut.core.annotation.AnnotationMetadata;
import java.util.regex.Pattern;

/** The header by which a POST is carried out once, however often it is sent; every endpoint takes it unless it says not. */
public final class IdempotencyKey {
    public static final String NAME = "Idempotency-Key";
    public static final Pattern LEGAL = Pattern.compile("[\\x21-\\x7e]{1,80}");

    private IdempotencyKey() {}

    /** @param endpoint that answers a POST */
    public static boolean isTakenBy(AnnotationMetadata endpoint) {
        return !endpoint.hasAnnotation(NeverKept.class);
    }
}
