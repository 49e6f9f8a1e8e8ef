package org.callwright.telephony.ami;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Says who we are. System events are asked for at once, because FullyBooted is sent right after the login and to those
 * only who want it; the others follow when it has come.
 */
final class Login {
    private static final String UNTIL_BOOTED = "system";

    private Login() {}

    static CompletableFuture<AmiResponse> run(
            AmiSettings settings, Function<AmiAction, CompletableFuture<AmiResponse>> ask) {
        var login = AmiAction.of("Login").with("Username", settings.user()).with("Events", UNTIL_BOOTED);
        return ask.apply(AmiAction.of("Challenge").with("AuthType", "MD5"))
                .thenCompose(challenge -> ask.apply(login.with("AuthType", "MD5")
                        .with("Key", key(challenge.text("Challenge"), settings.secret()))));
    }

    private static String key(String challenge, String secret) {
        try {
            var digest = MessageDigest.getInstance("MD5").digest((challenge + secret).getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has MD5", e);
        }
    }
}
