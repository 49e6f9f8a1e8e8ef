package org.callwright.web.problem;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/** Whatever the framework itself refuses (no such path, wrong method, unreadable body) is a problem as well. */
@Singleton
@Primary
final class FrameworkProblems implements ErrorResponseProcessor<Problem> {
    private static final Pattern MISSING = Pattern.compile("^Required .*\\[[^\\]]* (\\S+)] not specified$");

    @Override
    @SuppressWarnings("unchecked")
    public MutableHttpResponse<Problem> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        if (context.getRequest().getMethod() == HttpMethod.HEAD) {
            return (MutableHttpResponse<Problem>) response;
        }
        return Problems.into(response, problem(context, response.status()));
    }

    private static Problem problem(ErrorContext context, HttpStatus status) {
        if (status.getCode() >= 500) {
            return UnexpectedProblem.logged(context.getRootCause().orElse(null), context.getRequest(), status);
        }
        if (status == HttpStatus.BAD_REQUEST && context.hasErrors()) {
            Error error = context.getErrors().getFirst();
            return Problems.invalid(
                    error.getPath()
                            .map(path -> path.startsWith("/") ? path.substring(1) : path)
                            .orElse(null),
                    shortened(withoutItsType(error.getMessage())));
        }
        return Problems.of(status, detail(status));
    }

    private static String detail(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> "Sign in first: this needs a valid token.";
            case FORBIDDEN -> "Your roles do not allow this.";
            case NOT_FOUND -> "There is nothing at this address.";
            case METHOD_NOT_ALLOWED -> "This address does not take that method; see the Allow header.";
            case UNSUPPORTED_MEDIA_TYPE -> "Send application/json.";
            case NOT_ACCEPTABLE -> "This address cannot answer in the accepted media types.";
            case REQUEST_ENTITY_TOO_LARGE -> "The request is larger than is taken here.";
            default -> status.getReason();
        };
    }

    /** What is missing is named as in the address, not with the Java type that it gets. */
    private static String withoutItsType(String message) {
        return MISSING.matcher(message).replaceFirst("$1 is missing");
    }

    /** Parser messages can quote the whole input. */
    private static String shortened(String message) {
        String line = message.lines().findFirst().orElse("");
        return line.length() > 200 ? line.substring(0, 200) : line;
    }
}
