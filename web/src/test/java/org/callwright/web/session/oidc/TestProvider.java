package org.callwright.web.session.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** A small identity provider with keys of its own. It looks at the code, the client's secret and PKCE as a real one does. */
final class TestProvider implements AutoCloseable {
    static final String CLIENT = "callwright";
    static final String SECRET = "s3cret";

    private record Given(String nonce, String challenge) {}

    private final HttpServer server;
    private final RSAKey published = key();
    private final Map<String, Given> codes = new ConcurrentHashMap<>();
    /** What signs; another than the published one is a forger's. */
    private volatile RSAKey key = published;

    volatile String audience = CLIENT;
    volatile Consumer<JWTClaimsSet.Builder> person = claims -> {};

    TestProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        serve("/.well-known/openid-configuration", exchange -> """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                 "jwks_uri":"%1$s/keys","response_types_supported":["code"],"subject_types_supported":["public"],
                 "id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer()));
        serve("/keys", exchange -> new JWKSet(published.toPublicJWK()).toString());
        serve("/token", this::token);
        server.start();
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on a forger signs, who calls his key as the real one is called. */
    void isForged() {
        key = new RSAKey.Builder(key()).keyID(published.getKeyID()).build();
    }

    void isGenuine() {
        key = published;
    }

    /** What a person's browser does: goes where it is sent, signs in, and comes back with this code. */
    String signIn(String address) {
        Form asked = Form.of(URI.create(address).getRawQuery());
        if (!asked.get("code_challenge_method").equals("S256")
                || !asked.get("client_id").equals(CLIENT)) {
            throw new IllegalArgumentException("not as it should be: " + address);
        }
        String code = UUID.randomUUID().toString();
        codes.put(code, new Given(asked.get("nonce"), asked.get("code_challenge")));
        return code;
    }

    private record Form(Map<String, List<String>> values) {
        static Form of(String encoded) {
            return new Form(URLUtils.parseParameters(encoded));
        }

        String get(String name) {
            return values.getOrDefault(name, List.of("")).getFirst();
        }
    }

    private interface Answer {
        String to(HttpExchange exchange) throws Exception;
    }

    private void serve(String path, Answer answer) {
        server.createContext(path, exchange -> {
            try {
                send(exchange, 200, answer.to(exchange));
            } catch (IllegalArgumentException refused) {
                send(exchange, 400, "{\"error\":\"%s\"}".formatted(refused.getMessage()));
            } catch (Exception e) {
                throw new IOException(e);
            }
        });
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String token(HttpExchange exchange) throws Exception {
        Form form = Form.of(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String basic =
                "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        if (!basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            throw new IllegalArgumentException("invalid_client");
        }
        Given given = codes.remove(form.get("code"));
        CodeVerifier verifier = new CodeVerifier(form.get("code_verifier"));
        if (given == null
                || !CodeChallenge.compute(CodeChallengeMethod.S256, verifier)
                        .getValue()
                        .equals(given.challenge())) {
            throw new IllegalArgumentException("invalid_grant");
        }
        return "{\"access_token\":\"unused\",\"token_type\":\"Bearer\",\"id_token\":\"%s\"}"
                .formatted(idToken(given.nonce()));
    }

    private String idToken(String nonce) throws JOSEException {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject("subject-1")
                .audience(audience)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .claim("nonce", nonce)
                .claim("preferred_username", "Wei.Li")
                .claim("name", "Wei Li 李伟")
                .claim("groups", List.of("cc-supervisors", "everybody"));
        person.accept(claims);
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims.build());
        jwt.sign(new RSASSASigner(key));
        return jwt.serialize();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
