package org.callwright.web.access;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpHostResolver;
import io.micronaut.http.server.util.locale.HttpLocaleResolver;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.event.TokenValidatedEvent;
import io.micronaut.security.token.TokenAuthenticationFetcher;
import io.micronaut.security.token.reader.TokenResolver;
import io.micronaut.security.token.validator.TokenValidator;
import jakarta.inject.Singleton;
import java.util.List;
import org.callwright.core.account.EndedSessions;
import org.callwright.core.staff.Staff;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/** A token is good while neither its session nor its account has been ended. One that names no session is none of ours. */
@Singleton
@Replaces(TokenAuthenticationFetcher.class)
final class OpenSessions extends TokenAuthenticationFetcher {
    private final EndedSessions ended;
    private final Staff staff;

    OpenSessions(
            List<TokenValidator<HttpRequest<?>>> validators,
            TokenResolver<HttpRequest<?>> tokens,
            ApplicationEventPublisher<TokenValidatedEvent> events,
            HttpHostResolver hosts,
            HttpLocaleResolver locales,
            EndedSessions ended,
            Staff staff) {
        super(validators, tokens, events, hosts, locales);
        this.ended = ended;
        this.staff = staff;
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        return Flux.from(super.fetchAuthentication(request)).filter(this::isOpen);
    }

    private boolean isOpen(Authentication authentication) {
        String account = authentication.getName();
        String session = SignedIn.of(authentication).session();
        return !session.isEmpty()
                && !ended.ended(account, session)
                && !staff.roll().isDisabled(account);
    }
}
