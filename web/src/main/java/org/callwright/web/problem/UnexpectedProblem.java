package org.callwright.web.problem;

import com.github.f4b6a3.ulid.UlidCreator;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What nobody foresaw: the log gets everything, the answer an id. */
@Singleton
final class UnexpectedProblem implements ExceptionHandler<Throwable, HttpResponse<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedProblem.class);

    @Override
    public HttpResponse<?> handle(HttpRequest request, Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof ProblemException known) {
            return KnownProblem.response(known);
        }
        return Problems.response(logged(cause, request, HttpStatus.INTERNAL_SERVER_ERROR));
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
