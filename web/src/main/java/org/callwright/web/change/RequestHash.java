package org.callwright.web.change;

import io.micronaut.context.env.Environment;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.callwright.web.session.TokenSecret;

/** Tells requests apart without keeping what they say: with a key, since a body can be short and easy to guess. */
@Singleton
final class RequestHash {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    RequestHash(Environment environment) {
        key = new SecretKeySpec(TokenSecret.of(environment).getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    String of(HttpRequest<?> request, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((request.getMethodName() + " " + request.getUri() + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
