package org.callwright.web.session.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.callwright.web.fixture.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(environments = "memory")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OidcControllerTest implements TestPropertyProvider {
    private final TestProvider provider = new TestProvider();

    @Inject
    EmbeddedServer server;

    @Override
    public Map<String, String> getProperties() {
        return Map.of(
                "callwright.oidc.corp.title", "Company account",
                "callwright.oidc.corp.issuer", provider.issuer(),
                "callwright.oidc.corp.client-id", TestProvider.CLIENT,
                "callwright.oidc.corp.client-secret", TestProvider.SECRET,
                "callwright.oidc.corp.redirect-uri", "https://callwright.example/",
                "callwright.oidc.corp.roles-claim", "groups",
                "callwright.oidc.corp.roles.cc-supervisors", "supervisor",
                "callwright.oidc.corp.roles.cc-admins", "admin");
    }

    @BeforeEach
    void isGenuine() {
        provider.isGenuine();
        provider.audience = TestProvider.CLIENT;
        provider.person = claims -> {};
    }

    @AfterAll
    void close() {
        provider.close();
    }

    private Browser stranger() {
        return Browser.at(server.getURI());
    }

    private JsonNode begun() {
        return stranger().post("/api/session/oidc/corp", "{}").json();
    }

    private Browser.Answer back(String code, String state) {
        return stranger()
                .post("/api/session/oidc/corp/return", "{\"code\":\"%s\",\"state\":\"%s\"}".formatted(code, state));
    }

    private Browser.Answer signedIn() {
        JsonNode begun = begun();
        return back(
                provider.signIn(begun.get("address").textValue()),
                begun.get("state").textValue());
    }

    @Test
    void thePageIsToldWherePeopleCanSignIn() {
        JsonNode providers = stranger().get("/api/session/oidc").json();

        assertThat(providers.at("/0/name").textValue()).isEqualTo("corp");
        assertThat(providers.at("/0/title").textValue()).isEqualTo("Company account");
        assertThat(stranger().post("/api/session/oidc/nowhere", "{}").status()).isEqualTo(404);
    }

    @Test
    void theBrowserIsSentWithStateNonceAndChallengeAndNoSecret() {
        JsonNode begun = begun();
        String address = begun.get("address").textValue();
        Map<String, List<String>> asked =
                URLUtils.parseParameters(URI.create(address).getRawQuery());

        assertThat(address).startsWith(provider.issuer() + "/authorize?").doesNotContain(TestProvider.SECRET);
        assertThat(asked.get("state")).containsExactly(begun.get("state").textValue());
        assertThat(asked.get("redirect_uri")).containsExactly("https://callwright.example/");
        assertThat(asked.get("response_type")).containsExactly("code");
        assertThat(asked.get("scope")).containsExactly("openid profile");
        assertThat(asked).containsKeys("nonce", "code_challenge");
        assertThat(asked).doesNotContainKey("code_verifier");
    }

    @Test
    void whoSignsInElsewhereHasASessionWithTheMappedRolesHere() {
        Browser.Answer session = signedIn();

        assertThat(session.status()).isEqualTo(200);
        assertThat(session.json().get("account").textValue()).isEqualTo("wei.li");
        assertThat(session.json().get("refreshToken").textValue()).isNotBlank();
        String token = "Bearer " + session.json().get("token").textValue();
        JsonNode me = stranger().get("/api/me", "Authorization", token).json();
        assertThat(me.get("name").textValue()).isEqualTo("Wei Li 李伟");
        assertThat(me.at("/permissions/floor:watch").textValue()).isEqualTo("ALL");
        assertThat(stranger().get("/api/audit", "Authorization", token).status())
                .isEqualTo(403);
    }

    @Test
    void aCodeOfAnotherAttemptIsWorthNothing() {
        JsonNode mine = begun();
        JsonNode others = begun();
        String code = provider.signIn(others.get("address").textValue());

        assertThat(back(code, mine.get("state").textValue()).status()).isEqualTo(401);
    }

    @Test
    void anIdTokenOfAnotherAttemptIsWorthNothing() {
        provider.person = claims -> claims.claim("nonce", "another one");

        assertThat(signedIn().status()).isEqualTo(401);
    }

    @Test
    void aCodeIsGoodOnce() {
        JsonNode begun = begun();
        String code = provider.signIn(begun.get("address").textValue());
        String state = begun.get("state").textValue();

        assertThat(back(code, state).status()).isEqualTo(200);
        assertThat(back(code, state).status()).isEqualTo(401);
    }

    @Test
    void aStateThatWasNotMadeHereIsRefused() {
        JsonNode begun = begun();
        String code = provider.signIn(begun.get("address").textValue());
        String state = begun.get("state").textValue();

        assertThat(back(code, "nonsense").status()).isEqualTo(401);
        assertThat(back(code, state.substring(0, state.length() - 4) + "AAAA").status())
                .isEqualTo(401);
    }

    @Test
    void aTokenThatAnotherKeySignedIsRefused() {
        provider.isForged();

        assertThat(signedIn().status()).isEqualTo(401);
    }

    @Test
    void aTokenForAnotherClientIsRefused() {
        provider.audience = "somebody-else";

        assertThat(signedIn().status()).isEqualTo(401);
    }

    @Test
    void aTokenThatHasEndedIsRefused() {
        provider.person = claims -> claims.expirationTime(new Date(0));

        assertThat(signedIn().status()).isEqualTo(401);
    }

    @Test
    void whoseNameCanBeNoAccountsIsTold() {
        provider.person = claims -> claims.claim("preferred_username", "Wei Li <script>");

        assertThat(signedIn().status()).isEqualTo(403);
    }

    @Test
    void localAccountsStay() {
        assertThat(stranger().signedInAs("anna").get("/api/me").status()).isEqualTo(200);
    }
}
