package org.callwright.web.problem;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.validation.exceptions.ConstraintExceptionHandler;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;

/** Names the first field that breaks a rule; what was sent for it is not repeated. */
@Singleton
@Replaces(ConstraintExceptionHandler.class)
final class ValidationProblem implements ExceptionHandler<ConstraintViolationException, HttpResponse<?>> {
    @Override
    public HttpResponse<?> handle(HttpRequest request, ConstraintViolationException failure) {
        ConstraintViolation<?> first =
                failure.getConstraintViolations().iterator().next();
        String field = "";
        for (Path.Node node : first.getPropertyPath()) {
            field = String.valueOf(node.getName());
        }
        return Problems.response(Problems.invalid(field, field + " " + first.getMessage()));
    }
}
