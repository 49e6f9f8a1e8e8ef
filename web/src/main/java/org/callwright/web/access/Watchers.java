package org.callwright.web.access;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import io.micronaut.security.token.TokenAuthenticationFetcher;
import jakarta.inject.Singleton;
import java.util.List;
import org.callwright.core.network.Networks;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/**
 * Monitoring asks for metrics and health without signing in; it is known by the network that it asks from. What a proxy
 * passes on that we were not told of comes from elsewhere, whatever the proxy's own address is.
 */
@Singleton
final class Watchers implements AuthenticationFetcher<HttpRequest<?>> {
    /** No account can have this name: it begins with no letter or digit. */
    private static final String NAME = "-watcher-";

    private final Networks networks;
    private final ClientAddresses addresses;

    Watchers(@Value("${callwright.watchers.networks}") List<String> networks, ClientAddresses addresses) {
        this.networks = Networks.of("callwright.watchers.networks", networks);
        this.addresses = addresses;
    }

    static boolean isWatcher(@Nullable Authentication authentication) {
        return authentication != null && authentication.getName().equals(NAME);
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        return watches(request) ? Publishers.just(Authentication.build(NAME)) : Publishers.empty();
    }

    private boolean watches(HttpRequest<?> request) {
        String path = request.getPath();
        return (path.equals("/prometheus") || path.equals("/health") || path.startsWith("/health/"))
                && !addresses.passedOnByAStranger(request)
                && networks.contains(addresses.of(request));
    }

    /** Who has a token is asked for it first. */
    @Override
    public int getOrder() {
        return TokenAuthenticationFetcher.ORDER + 1;
    }
}
