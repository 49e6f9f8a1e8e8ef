package org.callwright.web.session.oidc;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jwt.EncryptedJWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.callwright.web.problem.ProblemException;
import org.callwright.web.session.TokenSecret;

/**
 * Attempts as the text of {@code state}: encrypted, so that whichever node the person comes back to can read it and nobody
 * else can, and good for some minutes. No node has to remember anything.
 */
@Singleton
final class Attempts {
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final JWEHeader HEADER = new JWEHeader(JWEAlgorithm.DIR, EncryptionMethod.A256GCM);

    private final SecretKey key;
    private final Clock clock;

    Attempts(Environment environment, Clock clock) {
        this.key = derived(TokenSecret.of(environment));
        this.clock = clock;
    }

    /** Not the secret itself: that signs tokens. */
    private static SecretKey derived(String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return new SecretKeySpec(mac.doFinal("oidc state".getBytes(StandardCharsets.UTF_8)), "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String state(Attempt attempt) {
        try {
            EncryptedJWT jwt = new EncryptedJWT(
                    HEADER,
                    new JWTClaimsSet.Builder()
                            .audience(attempt.provider())
                            .claim("nonce", attempt.nonce().getValue())
                            .claim("verifier", attempt.verifier().getValue())
                            .expirationTime(Date.from(clock.instant().plus(LIFE)))
                            .build());
            jwt.encrypt(new DirectEncrypter(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Fails with a problem for a state that is not ours, of another provider, or too old. */
    Attempt read(String state, String provider) {
        try {
            EncryptedJWT jwt = EncryptedJWT.parse(state);
            jwt.decrypt(new DirectDecrypter(key));
            JWTClaimsSet claims = jwt.getJWTClaimsSet();
            if (claims.getAudience().contains(provider)
                    && claims.getExpirationTime().toInstant().isAfter(clock.instant())) {
                return new Attempt(
                        provider,
                        new Nonce(claims.getStringClaim("nonce")),
                        new CodeVerifier(claims.getStringClaim("verifier")));
            }
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            // Told as any other state that will not do.
        }
        throw ProblemException.unauthorized("This sign-in was not begun here, or too long ago: begin again.");
    }
}
