package org.callwright.web.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.callwright.core.access.Role;
import org.callwright.core.agent.AgentState;
import org.callwright.core.call.CallId;
import org.callwright.core.live.LiveView;
import org.callwright.web.fixture.Browser;
import org.callwright.web.fixture.Centre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(environments = "memory", rebuildContext = true)
class LiveChannelTest {
    @Inject
    EmbeddedServer server;

    @Inject
    Centre centre;

    @Inject
    LiveView view;

    @BeforeEach
    void follow() {
        await().until(view::current);
    }

    private LiveClient as(String account) {
        return LiveClient.of(Browser.at(server.getURI()).signedInAs(account));
    }

    @Test
    void aConnectionBeginsWithASnapshot() {
        centre.signedIn(Centre.ANNA);
        await().until(() -> view.agent(Centre.ANNA).isPresent());

        LiveClient anna = as("anna");

        JsonNode first = anna.awaitMessage(m -> true);
        assertThat(first.get("type").textValue()).isEqualTo("snapshot");
        assertThat(first.get("seq").longValue()).isEqualTo(1);
        assertThat(first.at("/agents/0/state").textValue()).isEqualTo("READY");
        assertThat(anna.subprotocol()).isEqualTo("callwright.live.v1");
    }

    @Test
    void anOfferReachesItsAgentMaskedAndAtOnce() {
        centre.signedIn(Centre.ANNA);
        LiveClient anna = as("anna");
        anna.awaitMessage(m -> true);

        CallId call = centre.arrives(Centre.LI);
        long begin = System.nanoTime();
        centre.rings(call, Centre.ANNA);
        JsonNode change =
                anna.awaitChange("call", c -> c.at("/call/call").asText().equals(call.value()));

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
        assertThat(change.at("/call/caller/phone").textValue()).isEqualTo("138****0001");
        assertThat(change.at("/call/queueName").textValue()).isEqualTo("Support");
        assertThat(change.at("/call/ticket").textValue())
                .isEqualTo(Centre.ticketOf(call).value());
        assertThat(anna.messages.toString()).doesNotContain("13800000001");
    }

    @Test
    void aWishForAfterTheCallIsTold() {
        centre.signedIn(Centre.ANNA);
        LiveClient anna = as("anna");
        anna.awaitMessage(m -> true);
        centre.rings(centre.arrives(Centre.LI), Centre.ANNA);

        centre.wishes(Centre.ANNA, AgentState.NOT_READY);
        anna.awaitChange("agent", c -> c.at("/agent/afterwards").asText().equals("NOT_READY"));
        int told = anna.messages.size();
        centre.wishes(Centre.ANNA, AgentState.READY);

        await().until(() -> anna.messages.stream()
                .skip(told)
                .anyMatch(m -> m.at("/changes/0/agent/afterwards").isMissingNode()
                        && m.at("/changes/0/agent/state").asText().equals("RINGING")));
    }

    @Test
    void theConnectionsOfASessionEndWithIt() {
        Browser browser = Browser.at(server.getURI()).signedInAs("anna");
        LiveClient anna = LiveClient.of(browser);
        anna.awaitMessage(m -> true);

        browser.send("DELETE", "/api/session", null);

        assertThat(anna.closed).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(4401);
    }

    @Test
    void theConnectionEndsWhenThePersonMaySomethingElse() {
        LiveClient sue = as("sue");
        sue.awaitMessage(m -> true);
        List<Role> before = List.copyOf(centre.roles);

        centre.roles.removeIf(role -> role.id().equals("supervisor"));

        assertThat(sue.closed).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(4401);
        centre.roles.clear();
        centre.roles.addAll(before);
    }

    @Test
    void anAgentIsToldNothingOfOthers() {
        centre.signedIn(Centre.ANNA);
        centre.signedIn(Centre.BEN);
        LiveClient anna = as("anna");
        LiveClient ben = as("ben");
        anna.awaitMessage(m -> true);

        CallId call = centre.arrives(Centre.LI);
        centre.rings(call, Centre.BEN);
        ben.awaitChange("call", c -> c.at("/call/caller/phone").asText().equals("+8613800000001"));
        CallId own = centre.arrives(Centre.LI);
        centre.rings(own, Centre.ANNA);
        anna.awaitChange("call", c -> c.at("/call/call").asText().equals(own.value()));

        assertThat(anna.messages.toString()).doesNotContain("ben").doesNotContain(call.value());
    }

    @Test
    void aSupervisorFollowsQueuesAndAgents() {
        LiveClient sue = as("sue");
        sue.awaitMessage(m -> true);

        centre.signedIn(Centre.ANNA);
        centre.arrives(Centre.LI);

        sue.awaitChange("agent", c -> c.at("/agent/name").asText().equals("Anna Li"));
        sue.awaitChange("queue", c -> c.at("/queue/waiting").asInt() == 1);
        assertThat(sue.messages.toString())
                .doesNotContain("1380000")
                .doesNotContain("0001\"")
                .doesNotContain("****");
    }

    @Test
    void queuesWhereNothingGoesOnAreShownToo() {
        JsonNode first = as("sue").awaitMessage(m -> true);

        assertThat(first.get("queues"))
                .extracting(queue -> queue.get("name").textValue())
                .containsExactly("Support", "Orders");
    }

    @Test
    void messagesAreNumberedWithoutGaps() {
        LiveClient sue = as("sue");
        sue.awaitMessage(m -> true);

        for (int i = 1; i <= 20; i++) {
            int waiting = i;
            centre.arrives(Centre.LI);
            if (i % 5 == 0) {
                sue.awaitChange("queue", c -> c.at("/queue/waiting").asInt() == waiting);
            }
        }

        assertThat(sue.messages).hasSizeGreaterThan(4);
        assertThat(sue.messages)
                .extracting(m -> m.get("seq").intValue())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, sue.messages.size()).boxed().toList());
    }

    @Test
    void whoMissedSomethingGetsANewSnapshot() {
        LiveClient sue = as("sue");
        sue.awaitMessage(m -> true);

        sue.say("snapshot");

        await().until(() -> sue.messages.size() > 1);
        assertThat(sue.messages.getLast().get("type").textValue()).isEqualTo("snapshot");
    }

    @Test
    void whoSaysAnythingElseIsCutOff() {
        LiveClient sue = as("sue");

        sue.say("{\"drop\":\"tables\"}");

        await().until(sue.closed::isDone);
        assertThat(sue.closed.join()).isEqualTo(1003);
    }

    @Test
    void strangersAndThoseWhoNeitherWatchNorTakeCallsAreNotLetIn() {
        assertThatThrownBy(() -> LiveClient.of(Browser.at(server.getURI()))).hasStackTraceContaining("401");
        assertThatThrownBy(() -> as("quinn")).hasStackTraceContaining("403");
    }
}
