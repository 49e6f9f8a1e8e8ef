package org.callwright.web.session;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import io.micronaut.security.token.jwt.signature.SignatureGeneratorConfiguration;
import io.micronaut.security.token.jwt.signature.secret.SecretSignature;
import io.micronaut.security.token.jwt.signature.secret.SecretSignatureConfiguration;
import jakarta.inject.Named;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.callwright.core.node.SiteConfig;
import org.callwright.web.Application;

/** The key with which tokens are signed: HMAC-SHA-256, the same on every node. */
@Factory
@Requires(notEnv = SiteConfig.NO_NODE)
public final class TokenSecret {
    private static final int SHORTEST = 32;

    /**
     * The secret as configured; in the environment {@code demo} one is made up.
     *
     * @throws Application.UnusableConfiguration when there is none that would do
     */
    public static String of(Environment environment) {
        String secret =
                environment.getProperty("callwright.jwt.secret", String.class).orElse("");
        if (secret.length() >= SHORTEST) {
            return secret;
        }
        if (secret.isEmpty() && environment.getActiveNames().contains("demo")) {
            byte[] bytes = new byte[SHORTEST];
            new SecureRandom().nextBytes(bytes);
            return HexFormat.of().formatHex(bytes);
        }
        throw new Application.UnusableConfiguration("Set callwright.jwt.secret (CALLWRIGHT_JWT_SECRET) to at least "
                + SHORTEST + " random characters, the same on every node; 'openssl rand -hex 32' makes some.");
    }

    // Its declared type is the interface: the class is bound to a configuration of the framework's own, without which a
    // bean of it is quietly not made, and tokens are quietly not signed.
    @Context
    @Named("generator")
    SignatureGeneratorConfiguration signature(Environment environment) {
        SecretSignatureConfiguration configuration = new SecretSignatureConfiguration("generator");
        configuration.setSecret(of(environment));
        return new SecretSignature(configuration);
    }
}
