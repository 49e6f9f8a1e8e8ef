package org.callwright.web.change;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.ByteBody.SplitBackpressureMode;
import io.micronaut.http.body.CloseableAvailableByteBody;
import io.micronaut.http.filter.FilterContinuation;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.json.JsonMapper;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.web.router.RouteAttributes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.Principal;
import java.time.Duration;
import org.callwright.core.access.Permission;
import org.callwright.core.repetition.Answer;
import org.callwright.core.repetition.Claim;
import org.callwright.core.repetition.Repetitions;
import org.callwright.web.access.Actors;
import org.callwright.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A POST that names an {@code Idempotency-Key} is carried out once: who sends it again, on whatever node, gets the first
 * one's answer. Those that come while the first is under way wait for it. One that has failed may be tried again.
 */
@ServerFilter(value = "/api/**", methods = HttpMethod.POST)
public final class RepeatedRequests implements Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(RepeatedRequests.class);
    /** The header of an answer that was given before. */
    public static final String REPEATED = "Idempotency-Replayed";
    // Another node may hold the first request, so there is nobody to be woken by: a look costs one row by its key.
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    private static final int LOOKS = 200;

    /** What a kept answer begins with: whether who was given it saw numbers. */
    private static final String NUMBERS = "+";

    private static final String STARS = "-";

    private final Actors actors;
    private final Repetitions repetitions;
    private final RequestHash hash;
    private final JsonMapper json;

    RepeatedRequests(Actors actors, Repetitions repetitions, RequestHash hash, JsonMapper json) {
        this.actors = actors;
        this.repetitions = repetitions;
        this.hash = hash;
        this.json = json;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> once(HttpRequest<?> request, FilterContinuation<HttpResponse<?>> rest) {
        String key = request.getHeaders().get(IdempotencyKey.NAME);
        String account = request.getUserPrincipal().map(Principal::getName).orElse(null);
        if (key == null || account == null || isNeverKept(request)) {
            return rest.proceed();
        }
        if (!IdempotencyKey.LEGAL.matcher(key).matches()) {
            throw ProblemException.invalid(IdempotencyKey.NAME, "1 to 80 visible ASCII characters, such as a UUID");
        }
        return switch (claim(account, key, hash.of(request, body(request)))) {
            case Claim.First first -> carriedOut(first, account, key, seesNumbers(request), rest);
            case Claim.Answered(Answer answer) -> again(answer, seesNumbers(request));
            case Claim.OtherRequest() ->
                throw ProblemException.unprocessable(
                        IdempotencyKey.NAME, "this key was used for another request; take a new one");
            case Claim.UnderWay() ->
                throw ProblemException.conflict(
                        "The first request with this Idempotency-Key has not been answered yet, or "
                                + "was cut off. Look whether it has done what it should before you use another key.");
        };
    }

    private Claim claim(String account, String key, String requestHash) {
        Claim claim = repetitions.claim(account, key, requestHash);
        for (int look = 1; look < LOOKS && claim instanceof Claim.UnderWay; look++) {
            rest();
            claim = repetitions.claim(account, key, requestHash);
        }
        return claim;
    }

    private HttpResponse<?> carriedOut(
            Claim.First first, String account, String key, boolean numbers, FilterContinuation<HttpResponse<?>> rest) {
        HttpResponse<?> response;
        try {
            response = rest.proceed();
        } catch (RuntimeException failure) {
            repetitions.released(first, account, key);
            throw failure;
        }
        if (response.code() >= 400) {
            repetitions.released(first, account, key);
        } else {
            keep(first, account, key, numbers, response);
        }
        return response;
    }

    /** What has been done is done even if its answer cannot be kept: the key then stays taken. */
    private void keep(Claim.First first, String account, String key, boolean numbers, HttpResponse<?> response) {
        try {
            repetitions.answered(first, account, key, answer(numbers, response));
        } catch (RuntimeException away) {
            LOG.atWarn().addKeyValue("cause", away.toString()).log("an answer cannot be kept for repetitions");
        }
    }

    private Answer answer(boolean numbers, HttpResponse<?> response) {
        String body = text(response.body());
        return new Answer(
                response.code(),
                response.getHeaders().get(HttpHeaders.ETAG),
                response.getHeaders().get(HttpHeaders.LOCATION),
                body == null ? null : (numbers ? NUMBERS : STARS) + body);
    }

    private @Nullable String text(@Nullable Object body) {
        try {
            return body == null ? null : json.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean seesNumbers(HttpRequest<?> request) {
        return request.getUserPrincipal(Authentication.class)
                .map(actors::of)
                .filter(who -> who.may(Permission.PHONE_UNMASKED))
                .isPresent();
    }

    /** Who does not see numbers any more is told that it has been done, without those that he saw then. */
    private static HttpResponse<?> again(Answer answer, boolean numbers) {
        String kept = answer.body();
        String body = kept == null || (kept.startsWith(NUMBERS) && !numbers)
                ? null
                : kept.startsWith(NUMBERS) || kept.startsWith(STARS) ? kept.substring(1) : kept;
        MutableHttpResponse<String> response =
                HttpResponse.<String>status(HttpStatus.valueOf(answer.status())).header(REPEATED, "true");
        if (answer.etag() != null) {
            response.header(HttpHeaders.ETAG, answer.etag());
        }
        if (answer.location() != null) {
            response.header(HttpHeaders.LOCATION, answer.location());
        }
        return body == null ? response : response.body(body).contentType(MediaType.APPLICATION_JSON_TYPE);
    }

    private static boolean isNeverKept(HttpRequest<?> request) {
        return RouteAttributes.getRouteMatch(request)
                .map(route -> !IdempotencyKey.isTakenBy(route.getAnnotationMetadata()))
                .orElse(true);
    }

    private static byte[] body(HttpRequest<?> request) {
        if (!(request instanceof ServerHttpRequest<?> server)) {
            return new byte[0];
        }
        try (CloseableAvailableByteBody bytes =
                server.byteBody().split(SplitBackpressureMode.FASTEST).buffer().join()) {
            return bytes.toByteArray();
        }
    }

    private static void rest() {
        try {
            // The first of the two may be another node's, which tells the database alone. Never on an event loop.
            Thread.sleep(LOOK_AGAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Scheduled(initialDelay = "10m", fixedDelay = "1h")
    void forgetOld() {
        repetitions.forgetOld();
    }

    /** Who it is has been found out by then, and whether he may; numbers in an answer are noted each time that it is given. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after() + 1;
    }
}
