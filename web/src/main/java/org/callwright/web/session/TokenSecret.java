package org.callwright.web.session;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.env.Environment;
import io.micronaut.security.token.jwt.signature.secret.SecretSignature;
import io.micronaut.security.token.jwt.signature.secret.SecretSignatureConfiguration;
import jakarta.inject.Named;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.callwright.web.Application;

/** The key with which tokens are signed: HMAC-SHA-256, the same on every node. */
@Factory
final class TokenSecret {
    private static final int SHORTEST = 32;

    /** Made with the application, so that a node without a usable secret does not start. */
    @Context
    @Named("generator")
    SecretSignature signature(@Value("${callwright.jwt.secret:}") String secret, Environment environment) {
        boolean demo = environment.getActiveNames().contains("demo");
        if (secret.length() < SHORTEST && !(demo && secret.isEmpty())) {
            throw new Application.UnusableConfiguration("Set callwright.jwt.secret (CALLWRIGHT_JWT_SECRET) to at least "
                    + SHORTEST + " random characters, the same on every node; 'openssl rand -hex 32' makes some.");
        }
        SecretSignatureConfiguration configuration = new SecretSignatureConfiguration("generator");
        configuration.setSecret(secret.isEmpty() ? madeUp() : secret);
        return new SecretSignature(configuration);
    }

    private static String madeUp() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
