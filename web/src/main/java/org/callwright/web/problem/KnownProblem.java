package org.callwright.web.problem;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Answers with what a {@link ProblemException} says. */
@Singleton
final class KnownProblem implements ExceptionHandler<ProblemException, HttpResponse<?>> {
    @Override
    public HttpResponse<?> handle(HttpRequest request, ProblemException problem) {
        return response(problem);
    }

    static MutableHttpResponse<Problem> response(ProblemException problem) {
        MutableHttpResponse<Problem> response = Problems.response(problem.problem());
        Duration retryAfter = problem.retryAfter();
        return retryAfter == null
                ? response
                : response.header(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, retryAfter.toSeconds())));
    }
}
