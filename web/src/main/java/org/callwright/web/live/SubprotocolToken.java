package org.callwright.web.live;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.token.reader.TokenReader;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Optional;

/** Finds the token that a browser can only give as a subprotocol: it cannot set headers on a WebSocket. */
@Singleton
final class SubprotocolToken implements TokenReader<HttpRequest<?>> {
    private static final String PREFIX = "bearer.";

    @Override
    public Optional<String> findToken(HttpRequest<?> request) {
        return Optional.ofNullable(request.getHeaders().get("Sec-WebSocket-Protocol"))
                .flatMap(names -> Arrays.stream(names.split(","))
                        .map(String::strip)
                        .filter(name -> name.startsWith(PREFIX))
                        .map(name -> name.substring(PREFIX.length()))
                        .findFirst());
    }
}
