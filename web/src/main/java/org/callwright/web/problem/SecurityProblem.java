package org.callwright.web.problem;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;

/** 401 for those whom we do not know, 403 for those who may not. */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
final class SecurityProblem implements ExceptionHandler<AuthorizationException, MutableHttpResponse<?>> {
    @Override
    public MutableHttpResponse<?> handle(HttpRequest request, AuthorizationException refusal) {
        if (refusal.isForbidden()) {
            return Problems.response(Problems.of(HttpStatus.FORBIDDEN, "Your roles do not allow this."));
        }
        return Problems.response(Problems.of(HttpStatus.UNAUTHORIZED, "Sign in first: this needs a valid token."))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
}
