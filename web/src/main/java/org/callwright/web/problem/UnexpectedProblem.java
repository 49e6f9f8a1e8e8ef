package org.callwright.web.problem;

import com.github.f4b6a3.ulid.UlidCreator;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import org.callwright.core.access.Denied;
import org.callwright.core.change.Outdated;
import org.callwright.core.change.Refused;
import org.callwright.core.report.ReportTooLong;
import org.callwright.core.report.ReportsBusy;
import org.callwright.core.reveal.BudgetSpent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the domain refuses, as a problem; what nobody foresaw: the log gets everything, the answer an id. */
@Singleton
final class UnexpectedProblem implements ExceptionHandler<Throwable, HttpResponse<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedProblem.class);

    private static final Duration WHEN_BUSY = Duration.ofSeconds(10);

    @Override
    public HttpResponse<?> handle(HttpRequest request, Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return switch (cause) {
            case ProblemException known -> KnownProblem.response(known);
            case Denied denied -> KnownProblem.response(ProblemException.of(denied));
            case Refused refused -> KnownProblem.response(ProblemException.of(refused));
            case Outdated outdated ->
                KnownProblem.response(
                        ProblemException.of(outdated, request.getHeaders().contains(HttpHeaders.IF_MATCH)));
            case BudgetSpent spent ->
                KnownProblem.response(ProblemException.tooMany(String.valueOf(spent.getMessage()), spent.again()));
            case ReportTooLong broken ->
                KnownProblem.response(ProblemException.unavailable(String.valueOf(broken.getMessage()), null));
            case ReportsBusy busy ->
                KnownProblem.response(ProblemException.unavailable(String.valueOf(busy.getMessage()), WHEN_BUSY));
            default -> Problems.response(logged(cause, request, HttpStatus.INTERNAL_SERVER_ERROR));
        };
    }

    static Problem logged(@Nullable Throwable failure, HttpRequest<?> request, HttpStatus status) {
        String id = UlidCreator.getMonotonicUlid().toString();
        LOG.atError()
                .setCause(failure)
                .addKeyValue("problem", id)
                .addKeyValue("method", request.getMethodName())
                .addKeyValue("path", request.getPath())
                .log("unexpected error");
        return Problems.unexpected(status, id);
    }
}
