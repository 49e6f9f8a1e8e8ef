package org.callwright.web.session.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.callwright.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One identity provider, asked as OpenID Connect Core 1.0 has it: authorisation code with PKCE (S256), state and nonce. What
 * it is capable of is read at the first sign-in and kept. Blocks; thread-safe.
 */
final class OidcProvider {
    private static final Logger LOG = LoggerFactory.getLogger(OidcProvider.class);
    private static final int PATIENCE_MILLIS = 5_000;
    /** Signed with a private key: a shared secret would let the provider's other clients make tokens. */
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS512, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    private record Known(OIDCProviderMetadata metadata, IDTokenValidator tokens) {}

    private final OidcSettings settings;
    private final Issuer issuer;
    private final ClientID client;
    private final URI redirect;
    private volatile @Nullable Known known;

    OidcProvider(OidcSettings settings) {
        this.settings = settings;
        this.issuer = new Issuer(settings.getIssuer());
        this.client = new ClientID(settings.getClientId());
        this.redirect = URI.create(settings.getRedirectUri());
    }

    OidcSettings settings() {
        return settings;
    }

    /** Where the person's browser is to go. */
    URI signInAddress(Attempt attempt, String state) {
        URI endpoint = known().metadata().getAuthorizationEndpointURI();
        Scope scope = Scope.parse(settings.getScopes());
        return new AuthenticationRequest.Builder(new ResponseType(ResponseType.Value.CODE), scope, client, redirect)
                .endpointURI(endpoint)
                .state(new State(state))
                .nonce(attempt.nonce())
                .codeChallenge(attempt.verifier(), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /** Who it is, for the code with which the browser came back. Fails with a problem when it is nobody. */
    IDTokenClaimsSet person(Attempt attempt, String code) {
        Known provider = known();
        try {
            OIDCTokenResponse answer = exchanged(provider, attempt, code);
            return provider.tokens().validate(answer.getOIDCTokens().getIDToken(), attempt.nonce());
        } catch (IOException away) {
            throw unreachable(away);
        } catch (ParseException | BadJOSEException | JOSEException e) {
            LOG.atWarn()
                    .addKeyValue("provider", settings.getName())
                    .addKeyValue("cause", e.toString())
                    .log("a sign-in elsewhere was refused");
            throw ProblemException.unauthorized("The identity provider did not say who this is.");
        }
    }

    private OIDCTokenResponse exchanged(Known provider, Attempt attempt, String code)
            throws IOException, ParseException {
        AuthorizationCodeGrant grant =
                new AuthorizationCodeGrant(new AuthorizationCode(code), redirect, attempt.verifier());
        URI endpoint = provider.metadata().getTokenEndpointURI();
        String secret = settings.getClientSecret();
        TokenRequest request = secret == null
                ? new TokenRequest.Builder(endpoint, client, grant).build()
                : new TokenRequest.Builder(endpoint, new ClientSecretBasic(client, new Secret(secret)), grant).build();
        HTTPRequest http = request.toHTTPRequest();
        http.setConnectTimeout(PATIENCE_MILLIS);
        http.setReadTimeout(PATIENCE_MILLIS);
        TokenResponse response = OIDCTokenResponseParser.parse(http.send());
        if (!response.indicatesSuccess()) {
            throw new ParseException(
                    String.valueOf(response.toErrorResponse().getErrorObject().getCode()));
        }
        return (OIDCTokenResponse) response.toSuccessResponse();
    }

    private Known known() {
        Known now = known;
        if (now == null) {
            now = read();
            known = now;
        }
        return now;
    }

    private Known read() {
        try {
            OIDCProviderMetadata metadata = OIDCProviderMetadata.resolve(issuer, PATIENCE_MILLIS, PATIENCE_MILLIS);
            int largest = 100_000;
            JWKSource<SecurityContext> keys = JWKSourceBuilder.create(
                            metadata.getJWKSetURI().toURL(),
                            new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, largest))
                    .retrying(true)
                    .outageTolerant(Duration.ofHours(1).toMillis())
                    .build();
            return new Known(
                    metadata,
                    new IDTokenValidator(issuer, client, new JWSVerificationKeySelector<>(ALGORITHMS, keys), null));
        } catch (GeneralException | IOException away) {
            throw unreachable(away);
        }
    }

    private ProblemException unreachable(Exception cause) {
        LOG.atWarn()
                .addKeyValue("provider", settings.getName())
                .addKeyValue("cause", cause.toString())
                .log("the identity provider cannot be reached");
        return ProblemException.unavailable("The identity provider cannot be reached.", Duration.ofSeconds(10));
    }
}
