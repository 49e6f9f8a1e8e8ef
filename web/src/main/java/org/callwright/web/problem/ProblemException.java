package org.callwright.web.problem;

import io.micronaut.http.HttpStatus;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.callwright.core.access.Denied;
import org.callwright.core.change.Outdated;
import org.callwright.core.change.Refused;
import org.jspecify.annotations.Nullable;

/** A request that cannot be met, for a reason that the one who asked may know. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String kind;
    private final @Nullable String field;
    private final transient @Nullable List<String> legal;
    private final @Nullable Duration retryAfter;

    private ProblemException(
            HttpStatus status,
            String kind,
            String detail,
            @Nullable String field,
            @Nullable List<String> legal,
            @Nullable Duration retryAfter) {
        super(detail);
        this.status = status;
        this.kind = kind;
        this.field = field;
        this.legal = legal;
        this.retryAfter = retryAfter;
    }

    public static ProblemException invalid(String field, String detail) {
        return new ProblemException(HttpStatus.BAD_REQUEST, "invalid-value", detail, field, null, null);
    }

    public static ProblemException invalid(String field, String detail, Collection<String> legal) {
        return new ProblemException(HttpStatus.BAD_REQUEST, "invalid-value", detail, field, List.copyOf(legal), null);
    }

    public static ProblemException unauthorized(String detail) {
        return new ProblemException(HttpStatus.UNAUTHORIZED, "unauthorized", detail, null, null, null);
    }

    public static ProblemException forbidden(String detail) {
        return new ProblemException(HttpStatus.FORBIDDEN, "forbidden", detail, null, null, null);
    }

    public static ProblemException notFound(String detail) {
        return new ProblemException(HttpStatus.NOT_FOUND, "not-found", detail, null, null, null);
    }

    public static ProblemException conflict(String detail) {
        return new ProblemException(HttpStatus.CONFLICT, "conflict", detail, null, null, null);
    }

    /** The request has to say which version it is about. */
    public static ProblemException preconditionRequired(String detail) {
        return new ProblemException(
                HttpStatus.PRECONDITION_REQUIRED, "precondition-required", detail, null, null, null);
    }

    /** It is understood and well-formed, but not together with what was said before. */
    public static ProblemException unprocessable(String field, String detail) {
        return new ProblemException(HttpStatus.UNPROCESSABLE_ENTITY, "unprocessable", detail, field, null, null);
    }

    static ProblemException of(Denied denied) {
        return forbidden("This " + denied.getMessage() + ", or reaches further than yours does.");
    }

    static ProblemException of(Refused refused) {
        boolean never = refused.kind() == Refused.Kind.VALUE;
        return new ProblemException(
                never ? HttpStatus.BAD_REQUEST : HttpStatus.CONFLICT,
                never ? "invalid-value" : "conflict",
                String.valueOf(refused.getMessage()),
                refused.field(),
                refused.legal().isEmpty() ? null : refused.legal(),
                null);
    }

    /** @param conditional whether the request said which version it is about */
    static ProblemException of(Outdated outdated, boolean conditional) {
        return new ProblemException(
                conditional ? HttpStatus.PRECONDITION_FAILED : HttpStatus.CONFLICT,
                "outdated",
                "Somebody else has changed it meanwhile: read it again, then decide.",
                null,
                null,
                null);
    }

    /** Something that is needed is not there yet; worth trying again. */
    public static ProblemException unavailable(String detail, @Nullable Duration retryAfter) {
        return new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", detail, null, null, retryAfter);
    }

    /** What is needed for it does not do as it should, and will not by trying again. */
    public static ProblemException badGateway(String detail) {
        return new ProblemException(HttpStatus.BAD_GATEWAY, "bad-gateway", detail, null, null, null);
    }

    public static ProblemException tooMany(String detail, Duration retryAfter) {
        return new ProblemException(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", detail, null, null, retryAfter);
    }

    /** The constant of that name; a problem that names the legal ones when there is none. */
    public static <E extends Enum<E>> E enumerated(String field, @Nullable String text, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> invalid(
                        field,
                        text == null ? field + " is missing" : "not one of the legal values",
                        Arrays.stream(type.getEnumConstants()).map(Enum::name).toList()));
    }

    public HttpStatus status() {
        return status;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    Problem problem() {
        return new Problem(
                Problems.type(kind),
                status.getReason(),
                status.getCode(),
                String.valueOf(getMessage()),
                field,
                legal,
                null);
    }
}
