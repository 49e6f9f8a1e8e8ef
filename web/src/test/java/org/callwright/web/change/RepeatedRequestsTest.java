package org.callwright.web.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callwright.core.access.Grants;
import org.callwright.core.access.Permission;
import org.callwright.core.access.Role;
import org.callwright.core.access.Scope;
import org.callwright.web.fixture.Browser;
import org.callwright.web.fixture.Centre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(environments = "memory", rebuildContext = true)
class RepeatedRequestsTest {
    private static final String RED = "{\"id\":\"red\",\"name\":\"Red\"}";

    @Inject
    EmbeddedServer server;

    @Inject
    Centre centre;

    private Browser ada = Browser.nowhere();

    @BeforeEach
    void signIn() {
        ada = Browser.at(server.getURI()).signedInAs("ada");
    }

    private Browser.Answer add(String body, String key) {
        return ada.post("/api/teams", body, "Content-Type", "application/json", IdempotencyKey.NAME, key);
    }

    @Test
    void whoDidNotHearTheAnswerGetsItAgain() {
        Browser.Answer first = add(RED, "k1");
        Browser.Answer again = add(RED, "k1");

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header(RepeatedRequests.REPEATED)).isNull();
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header(RepeatedRequests.REPEATED)).isEqualTo("true");
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("Location")).isEqualTo("/api/teams/red");
        assertThat(again.header("ETag")).isEqualTo("\"0\"");
        assertThat(again.header("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void whoSeesNumbersNoMoreIsToldThatItHasBeenDoneAndNoMore() {
        may(permission -> true);
        Browser.Answer first = add(RED, "k1");

        may(permission -> permission != Permission.PHONE_UNMASKED);
        Browser.Answer again = add(RED, "k1");
        Browser.Answer later = add(RED.replace("red", "blue"), "k2");
        may(permission -> true);

        assertThat(first.text()).contains("Red");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header(RepeatedRequests.REPEATED)).isEqualTo("true");
        assertThat(again.header("Location")).isEqualTo("/api/teams/red");
        assertThat(again.text()).isEmpty();
        assertThat(add(RED.replace("red", "blue"), "k2").json())
                .as("what had stars has them")
                .isEqualTo(later.json());
    }

    private void may(Predicate<Permission> which) {
        centre.roles.removeIf(role -> role.id().equals("admin"));
        centre.roles.add(new Role(
                "admin",
                "All",
                new Grants(Stream.of(Permission.values())
                        .filter(which)
                        .collect(Collectors.toMap(Function.identity(), permission -> Scope.ALL)))));
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        add(RED, "k1");

        Browser.Answer other = add(RED.replace("red", "blue"), "k1");

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().get("field").textValue()).isEqualTo("Idempotency-Key");
        assertThat(ada.get("/api/teams/blue").status()).isEqualTo(404);
    }

    @Test
    void aRequestThatFailedMayBeTriedAgain() {
        assertThat(add("{\"id\":\"red\"}", "k1").status()).isEqualTo(400);

        assertThat(add(RED, "k1").status()).isEqualTo(201);
        assertThat(add(RED, "k2").status()).isEqualTo(409);
        assertThat(add(RED.replace("red", "blue"), "k2").status()).isEqualTo(201);
    }

    @Test
    void keysOfOthersAndStrangersAreTheirOwn() {
        add(RED, "k1");

        Browser.Answer stranger = Browser.at(server.getURI())
                .post("/api/teams", RED, "Content-Type", "application/json", IdempotencyKey.NAME, "k1");
        Browser.Answer anna = Browser.at(server.getURI())
                .signedInAs("anna")
                .post("/api/teams", RED, "Content-Type", "application/json", IdempotencyKey.NAME, "k1");

        assertThat(stranger.status()).isEqualTo(401);
        assertThat(anna.status()).isEqualTo(403);
    }

    @Test
    void aKeyThatIsNoneIsNamed() {
        assertThat(add(RED, "k".repeat(81)).json().get("field").textValue()).isEqualTo("Idempotency-Key");
    }

    @Test
    void ofManyAtOnceOneIsCarriedOutAndAllGetItsAnswer() throws Exception {
        Callable<Browser.Answer> request = () -> add(RED, "k1");
        List<Browser.Answer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (Future<Browser.Answer> answer :
                    threads.invokeAll(List.of(request, request, request, request, request, request))) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
        assertThat(answers)
                .filteredOn(answer -> answer.header(RepeatedRequests.REPEATED) == null)
                .hasSize(1);
    }
}
