package org.callwright.web.access;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.DefaultHttpClientAddressResolver;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.callwright.core.network.Addresses;
import org.callwright.core.network.Networks;

/**
 * Who asks. Everybody can send {@code X-Forwarded-For}, so it is believed of the proxies in
 * {@code callwright.proxies.networks} alone, and of what they pass on only the part that they wrote: read from its end,
 * the first address that is no such proxy.
 */
@Singleton
@Replaces(DefaultHttpClientAddressResolver.class)
final class ClientAddresses implements HttpClientAddressResolver {
    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final Networks proxies;

    ClientAddresses(@Value("${callwright.proxies.networks}") List<String> networks) {
        this.proxies = Networks.of("callwright.proxies.networks", networks);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public String resolve(HttpRequest request) {
        return of((HttpRequest<?>) request).getHostAddress();
    }

    InetAddress of(HttpRequest<?> request) {
        InetAddress nearest = request.getRemoteAddress().getAddress();
        List<String> hops = request.getHeaders().getAll(FORWARDED_FOR).stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .map(String::strip)
                .toList();
        for (String hop : hops.reversed()) {
            Optional<InetAddress> before = proxies.contains(nearest) ? Addresses.literal(hop) : Optional.empty();
            if (before.isEmpty()) {
                return nearest;
            }
            nearest = before.get();
        }
        return nearest;
    }

    /** Whether somebody passed it on of whom we do not know whether he tells the truth. */
    boolean passedOnByAStranger(HttpRequest<?> request) {
        return (request.getHeaders().contains(FORWARDED_FOR)
                        || request.getHeaders().contains("Forwarded"))
                && !proxies.contains(request.getRemoteAddress().getAddress());
    }
}
