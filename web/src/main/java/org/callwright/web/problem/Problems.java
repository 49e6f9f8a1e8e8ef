package org.callwright.web.problem;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes answers of problems. */
final class Problems {
    static final MediaType MEDIA_TYPE = MediaType.of("application/problem+json");

    private Problems() {}

    static String type(String kind) {
        return "urn:callwright:problem:" + kind;
    }

    /** A problem whose kind is its status. */
    static Problem of(HttpStatus status, String detail) {
        return new Problem(
                type(status.getReason().toLowerCase(Locale.ROOT).replace(' ', '-')),
                status.getReason(),
                status.getCode(),
                detail,
                null,
                null,
                null);
    }

    static Problem unexpected(HttpStatus status, String id) {
        return new Problem(
                type("unexpected"),
                status.getReason(),
                status.getCode(),
                "Something went wrong on our side; the log has it under this id.",
                null,
                null,
                id);
    }

    static Problem invalid(@Nullable String field, String detail) {
        HttpStatus status = HttpStatus.BAD_REQUEST;
        return new Problem(type("invalid-value"), status.getReason(), status.getCode(), detail, field, null, null);
    }

    static MutableHttpResponse<Problem> response(Problem problem) {
        return into(HttpResponse.status(HttpStatus.valueOf(problem.status())), problem);
    }

    static MutableHttpResponse<Problem> into(MutableHttpResponse<?> response, Problem problem) {
        return response.body(problem).contentType(MEDIA_TYPE).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
