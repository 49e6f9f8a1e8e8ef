package org.callwright.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.ulid.UlidCreator;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.security.token.generator.TokenGenerator;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.callwright.core.access.Grants;
import org.callwright.core.access.Permission;
import org.callwright.core.access.Role;
import org.callwright.core.access.Scope;
import org.callwright.core.account.Account;
import org.callwright.web.access.SignedIn;
import org.callwright.web.fixture.Browser;
import org.callwright.web.fixture.Centre;
import org.junit.jupiter.api.Test;

@MicronautTest(environments = "memory")
class TokenTest {
    @Inject
    EmbeddedServer server;

    @Inject
    Centre centre;

    @Inject
    TokenGenerator tokens;

    private Browser stranger() {
        return Browser.at(server.getURI());
    }

    private String[] partsOfAnnasToken() {
        return String.valueOf(stranger().signedInAs("anna").token()).split("\\.", -1);
    }

    private int statusWith(String token) {
        return stranger().get("/api/me", "Authorization", "Bearer " + token).status();
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aTokenIsSigned() {
        String[] parts = partsOfAnnasToken();

        assertThat(new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8))
                .contains("\"alg\":\"HS256\"");
        assertThat(parts[2]).hasSize(43);
        assertThat(statusWith(String.join(".", parts))).isEqualTo(200);
    }

    @Test
    void anUnsignedTokenIsRefused() {
        String claims = partsOfAnnasToken()[1];

        assertThat(statusWith(encoded("{\"alg\":\"none\"}") + "." + claims + "."))
                .isEqualTo(401);
    }

    @Test
    void changedClaimsAreRefused() {
        String[] parts = partsOfAnnasToken();
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("\"agent\"", "\"supervisor\"");

        assertThat(statusWith(parts[0] + "." + encoded(claims) + "." + parts[2]))
                .isEqualTo(401);
    }

    @Test
    void aSessionIsNotRenewedForEver() {
        String begunLongAgo = UlidCreator.getUlid(
                        Instant.now().minus(Duration.ofDays(31)).toEpochMilli())
                .toString();
        Account anna = centre.accounts().stream()
                .filter(account -> account.name().equals("anna"))
                .findFirst()
                .orElseThrow();
        String token = tokens.generateToken(SignedIn.authentication(anna, begunLongAgo), 600)
                .orElseThrow();

        Browser.Answer answer = stranger().send("PUT", "/api/session", "{}", "Authorization", "Bearer " + token);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().get("detail").textValue()).contains("sign in again");
    }

    @Test
    void anotherSpellingOfAnAccountIsNoFurtherTry() {
        for (int blanks = 1; blanks <= SignInThrottle.PER_ADDRESS; blanks++) {
            String credentials = "{\"account\":\"anna%s\",\"password\":\"guess\"}".formatted(" ".repeat(blanks));
            assertThat(stranger().post("/api/session", credentials).status()).isEqualTo(400);
        }

        assertThat(stranger().signedInAs("anna").get("/api/me").status()).isEqualTo(200);
    }

    @Test
    void aRenewedTokenIsGoodAsWell() {
        Browser anna = stranger().signedInAs("anna");
        String renewed = anna.put("/api/session", "{}").json().get("token").textValue();

        assertThat(statusWith(renewed)).isEqualTo(200);
    }

    @Test
    void whoSignsOutEndsTheTokenAndThoseRenewedFromIt() {
        Browser anna = stranger().signedInAs("anna");
        String renewed = anna.put("/api/session", "{}").json().get("token").textValue();

        assertThat(anna.send("DELETE", "/api/session", null).status()).isEqualTo(204);

        assertThat(anna.get("/api/me").status()).isEqualTo(401);
        assertThat(statusWith(renewed)).isEqualTo(401);
        assertThat(anna.put("/api/session", "{}").status()).isEqualTo(401);
    }

    @Test
    void otherSessionsOfTheSamePersonGoOn() {
        Browser here = stranger().signedInAs("anna");
        Browser there = stranger().signedInAs("anna");

        here.send("DELETE", "/api/session", null);

        assertThat(there.get("/api/me").status()).isEqualTo(200);
    }

    @Test
    void theTokensOfADisabledAccountAreRefused() {
        Browser anna = stranger().signedInAs("anna");

        centre.ended.add("anna");

        assertThat(anna.get("/api/me").status()).isEqualTo(401);
        centre.ended.remove("anna");
        assertThat(anna.get("/api/me").status()).isEqualTo(200);
    }

    @Test
    void aRoleThatIsChangedCountsWithoutSigningInAgain() {
        Browser quinn = stranger().signedInAs("quinn");
        assertThat(quinn.get("/api/agents").status()).isEqualTo(403);
        Role watcher = new Role("quality", "Quality", new Grants(Map.of(Permission.FLOOR_WATCH, Scope.ALL)));
        List<Role> before = List.copyOf(centre.roles);

        centre.roles.removeIf(role -> role.id().equals("quality"));
        centre.roles.add(watcher);

        assertThat(quinn.get("/api/agents").status()).isEqualTo(200);
        assertThat(quinn.get("/api/calls").status()).isEqualTo(403);
        assertThat(quinn.get("/api/me").json().get("permissions"))
                .isEqualTo(new ObjectMapper().createObjectNode().put("floor:watch", "ALL"));
        centre.roles.clear();
        centre.roles.addAll(before);
    }

    @Test
    void untilTheRolesHaveBeenReadNobodyIsToldThatTheyMayNot() {
        Browser anna = stranger().signedInAs("anna");

        centre.rolesRead = false;

        assertThat(anna.get("/api/calls").status()).isEqualTo(503);
        centre.rolesRead = true;
    }

    private Browser.Answer refreshed(String refreshToken) {
        return stranger().post("/api/session/refresh", "{\"refreshToken\":\"%s\"}".formatted(refreshToken));
    }

    private Browser.Answer signedIn(String account) {
        return stranger().post("/api/session", Browser.credentials(account, Centre.PASSWORD));
    }

    @Test
    void aSessionGoesOnWithItsRefreshToken() {
        String first = signedIn("anna").json().get("refreshToken").textValue();

        Browser.Answer next = refreshed(first);

        assertThat(next.status()).isEqualTo(200);
        assertThat(statusWith(next.json().get("token").textValue())).isEqualTo(200);
        assertThat(refreshed(next.json().get("refreshToken").textValue()).status())
                .isEqualTo(200);
    }

    @Test
    void aRefreshTokenThatComesTwiceEndsTheSessionAndItsTokens() {
        Browser.Answer session = signedIn("anna");
        String first = session.json().get("refreshToken").textValue();
        Browser.Answer next = refreshed(first);

        assertThat(refreshed(first).status()).isEqualTo(401);

        assertThat(refreshed(next.json().get("refreshToken").textValue()).status())
                .isEqualTo(401);
        assertThat(statusWith(next.json().get("token").textValue())).isEqualTo(401);
        assertThat(statusWith(session.json().get("token").textValue())).isEqualTo(401);
    }

    @Test
    void whoSignsOutEndsTheRefreshTokenAsWell() {
        Browser.Answer session = signedIn("anna");
        stranger()
                .send(
                        "DELETE",
                        "/api/session",
                        null,
                        "Authorization",
                        "Bearer " + session.json().get("token").textValue());

        assertThat(refreshed(session.json().get("refreshToken").textValue()).status())
                .isEqualTo(401);
    }

    @Test
    void aDisabledAccountDoesNotGoOn() {
        String token = signedIn("anna").json().get("refreshToken").textValue();

        centre.ended.add("anna");

        assertThat(refreshed(token).status()).isEqualTo(401);
        centre.ended.remove("anna");
    }
}
