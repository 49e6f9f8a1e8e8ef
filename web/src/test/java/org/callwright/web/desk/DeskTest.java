package org.callwright.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.callwright.core.call.CallId;
import org.callwright.core.event.Fact;
import org.callwright.core.live.LiveView;
import org.callwright.web.fixture.Browser;
import org.callwright.web.fixture.Centre;
import org.junit.jupiter.api.Test;

@MicronautTest(environments = "memory", rebuildContext = true)
class DeskTest {
    @Inject
    EmbeddedServer server;

    @Inject
    Centre centre;

    @Inject
    LiveView view;

    private Browser anna() {
        return Browser.at(server.getURI()).signedInAs("anna");
    }

    @Test
    void whoIsNotSignedInIsLoggedOut() {
        assertThat(anna().get("/api/agent/state").json().get("state").textValue())
                .isEqualTo("LOGGED_OUT");
    }

    @Test
    void readyFirstSignsInAtTheUsualPhone() {
        anna().put("/api/agent/state", "{\"state\":\"READY\"}");

        assertThat(centre.commands.getFirst()).startsWith("signIn AgentSession[agent=anna, phone=anna");
        assertThat(centre.commands.getLast()).isEqualTo("ready anna");
    }

    @Test
    void whoIsAtAPhoneStaysThereAndServesTheLanesOfNow() {
        centre.signedInAt(Centre.ANNA, "ben");

        JsonNode now = anna().put("/api/agent/state", "{\"state\":\"NOT_READY\",\"reason\":\"LUNCH\"}")
                .json();

        assertThat(centre.commands.getFirst()).contains("agent=anna, phone=ben").contains("orders");
        assertThat(centre.commands.getLast()).isEqualTo("notReady anna");
        assertThat(now.get("agent").textValue()).isEqualTo("anna");
    }

    @Test
    void anotherPhoneIsTakenWhenItIsNamed() {
        centre.signedIn(Centre.ANNA);

        anna().put("/api/agent/state", "{\"state\":\"READY\",\"phone\":\"ben\"}");

        assertThat(centre.commands.getFirst()).contains("phone=ben");
    }

    @Test
    void aColleaguesPhoneCannotBeTakenWhileHeSitsThere() {
        centre.signedIn(Centre.BEN);

        assertThat(refused("{\"state\":\"READY\",\"phone\":\"ben\"}", 409))
                .isEqualTo("Agent 'ben' is signed in at phone 'ben'.");
    }

    @Test
    void theUsualPhoneIsNotTakenWhileAColleagueSitsThere() {
        centre.signedInAt(Centre.BEN, "anna");

        assertThat(refused("{\"state\":\"READY\"}", 409)).isEqualTo("Agent 'ben' is signed in at phone 'anna'.");
    }

    @Test
    void whatIsNoAgentsPhoneIsNeverRung() {
        assertThat(refused("{\"state\":\"READY\",\"phone\":\"carrier\"}", 409))
                .isEqualTo("'carrier' is no agent's phone.");
    }

    @Test
    void whoHasTheSkillsForTooManyQueuesIsToldSo() {
        centre.furtherQueues = 199;

        assertThat(refused("{\"state\":\"READY\"}", 409))
                .isEqualTo("Agent 'anna' has the skills for 201 lanes of queues; at most 200 can be served.");
    }

    @Test
    void whileTheAgentsHaveNotBeenReadNobodySignsIn() {
        centre.directoryRead = false;

        assertThat(refused("{\"state\":\"READY\"}", 503)).isEqualTo("The agents and queues have not been read yet.");
    }

    @Test
    void whoHasBeenDisabledMeanwhileCanOnlyLogOut() {
        centre.signedIn(Centre.ANNA);
        Browser anna = anna();
        centre.disabled.add(Centre.ANNA);

        assertThat(anna.put("/api/agent/state", "{\"state\":\"READY\"}").status())
                .isEqualTo(409);
        assertThat(anna.put("/api/agent/state", "{\"state\":\"LOGGED_OUT\"}").status())
                .isEqualTo(200);
        assertThat(centre.commands).containsExactly("signOut anna");
    }

    private String refused(String wish, int status) {
        Browser.Answer answer = anna().put("/api/agent/state", wish);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(centre.commands).isEmpty();
        return answer.json().get("detail").textValue();
    }

    @Test
    void thePopHasCallerCustomerAndTicket() {
        CallId call = offered();
        centre.matched(call, 1007L, 1008L);
        await().until(() ->
                view.callOf(Centre.ANNA).filter(now -> now.match() != null).isPresent());

        JsonNode pop = anna().get("/api/agent/call").json();

        assertThat(pop.get("state").textValue()).isEqualTo("RINGING");
        assertThat(pop.at("/caller/phone").textValue()).isEqualTo("138****0001");
        assertThat(pop.at("/match/outcome").textValue()).isEqualTo("MANY");
        assertThat(pop.get("customers"))
                .extracting(customer -> customer.get("name").textValue())
                .containsExactly("Li Wei", "Li Na");
        assertThat(pop.get("ticket").textValue())
                .isEqualTo(Centre.ticketOf(call).value());
    }

    @Test
    void withoutTheDatabaseThePopStillComesAndSaysWhatIsMissing() {
        CallId call = offered();
        centre.matched(call, 1007L);
        await().until(() ->
                view.callOf(Centre.ANNA).filter(now -> now.match() != null).isPresent());
        Browser anna = anna();
        centre.databaseAway = true;

        JsonNode pop = anna.get("/api/agent/call").json();

        assertThat(pop.get("customersUnavailable").booleanValue()).isTrue();
        assertThat(pop.at("/caller/phone").textValue()).isEqualTo("138****0001");
    }

    @Test
    void inWrapUpADispositionIsProposedAndConfirmedByOneCommand() {
        ada("/api/dispositions", "{\"id\":\"repaired\",\"name\":\"Repaired\",\"place\":1}");
        ada("/api/dispositions", "{\"id\":\"replaced\",\"name\":\"Replaced\",\"place\":2}");
        wrapsUp();
        Browser anna = anna();

        JsonNode proposed = anna.get("/api/agent/call").json().get("outcome");

        assertThat(proposed.at("/proposed/id").textValue()).isEqualTo("repaired");
        assertThat(proposed.at("/proposed/reason").textValue()).isEqualTo("HABIT");
        assertThat(proposed.at("/proposed/because").textValue()).startsWith("3 of the latest 4");
        assertThat(proposed.has("confirmed")).isFalse();
        assertThat(centre.ticket.filing().disposition()).isNull();

        String ticket = "/api/tickets/" + proposed.get("ticket").textValue() + "/disposition";
        assertThat(anna.put(ticket, "{\"disposition\":\"replaced\"}").status()).isEqualTo(200);

        JsonNode confirmed = anna.get("/api/agent/call").json().get("outcome");
        assertThat(confirmed.at("/confirmed/name").textValue()).isEqualTo("Replaced");
        assertThat(confirmed.has("proposed")).isFalse();
        assertThat(anna.get(ticket).json()).isEqualTo(confirmed);
    }

    @Test
    void whatSomebodyElseHasConfirmedMeanwhileIsWrittenOverByNobodyWhoHasNotSeenIt() {
        ada("/api/dispositions", "{\"id\":\"repaired\",\"name\":\"Repaired\",\"place\":1}");
        ada("/api/dispositions", "{\"id\":\"replaced\",\"name\":\"Replaced\",\"place\":2}");
        wrapsUp();
        Browser anna = anna();
        String ticket = "/api/tickets/" + Centre.OLD_TICKET + "/disposition";
        String seen = tag(anna.get("/api/agent/call").json().get("outcome"));
        Browser sue = Browser.at(server.getURI()).signedInAs("sue");
        assertThat(sue.put(ticket, "{\"disposition\":\"replaced\"}").status()).isEqualTo(200);

        String hers = "{\"disposition\":\"repaired\"}";
        assertThat(anna.put(ticket, hers).status()).isEqualTo(409);
        assertThat(anna.put(ticket, hers, "If-Match", seen).status()).isEqualTo(412);

        JsonNode known = anna.get("/api/agent/call").json().get("outcome");
        assertThat(known.at("/confirmed/id").textValue()).isEqualTo("replaced");
        assertThat(anna.put(ticket, "{\"disposition\":\"replaced\"}").status()).isEqualTo(200);
        String now = tag(anna.get(ticket).json());
        assertThat(anna.put(ticket, hers, "If-Match", now).status()).isEqualTo(200);
    }

    private static String tag(JsonNode outcome) {
        return "\"" + outcome.get("version").longValue() + "\"";
    }

    @Test
    void aRuleProposesBeforeHabitDoesAndNothingThatThereIsNotIsConfirmed() {
        ada("/api/dispositions", "{\"id\":\"repaired\",\"name\":\"Repaired\",\"place\":1}");
        ada("/api/dispositions", "{\"id\":\"told\",\"name\":\"Told\",\"place\":2}");
        ada(
                "/api/disposition-rules",
                "{\"id\":\"talked\",\"name\":\"Talked to\",\"place\":1,\"outcome\":\"ANSWERED\",\"disposition\":\"told\"}");
        wrapsUp();
        Browser anna = anna();

        assertThat(anna.get("/api/agent/call")
                        .json()
                        .at("/outcome/proposed/because")
                        .textValue())
                .isEqualTo("Talked to");
        assertThat(anna.put("/api/tickets/" + Centre.OLD_TICKET + "/disposition", "{\"disposition\":\"eaten\"}")
                        .json()
                        .get("legal"))
                .extracting(JsonNode::textValue)
                .containsExactly("repaired", "told");
    }

    private void ada(String path, String body) {
        assertThat(Browser.at(server.getURI())
                        .signedInAs("ada")
                        .post(path, body)
                        .status())
                .isEqualTo(201);
    }

    private void wrapsUp() {
        centre.signedIn(Centre.ANNA);
        centre.log.append(
                Instant.now(),
                new Fact.WrapUpStarted(
                        Centre.ANNA, Centre.OLD_CALL, Instant.now().plusSeconds(60)));
        await().until(() -> view.agent(Centre.ANNA)
                .filter(now -> Centre.OLD_CALL.equals(now.call()))
                .isPresent());
    }

    @Test
    void withoutACallThereIsNoContent() {
        assertThat(anna().get("/api/agent/call").status()).isEqualTo(204);
    }

    @Test
    void anOfferThatIsGoneCannotBeRejected() {
        Browser.Answer answer =
                anna().post("/api/agent/call/reject", "{\"call\":\"%s\",\"offer\":1}".formatted(Centre.OLD_CALL));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("detail").textValue()).isEqualTo("The offer is no longer yours.");
    }

    @Test
    void aConversationWhosePbxIsAwayGoesOn() {
        CallId call = centre.talks(Centre.ANNA);
        centre.pbxAway = true;

        Browser.Answer answer = anna().post("/api/agent/call/hang-up", "{\"call\":\"%s\"}".formatted(call));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json().get("detail").textValue())
                .isEqualTo("The PBX cannot be reached; the conversation goes on.");
        assertThat(centre.commands).isEmpty();
    }

    @Test
    void aCallWhosePbxIsGoneForGoodCanBeGivenUp() {
        CallId call = centre.talks(Centre.ANNA);
        centre.pbxAway = true;

        assertThat(anna().post("/api/agent/call/give-up", "{\"call\":\"%s\"}".formatted(call))
                        .status())
                .isEqualTo(204);
        assertThat(centre.commands).containsExactly("ended " + call);
    }

    private CallId offered() {
        centre.signedIn(Centre.ANNA);
        CallId call = centre.arrives(Centre.LI);
        centre.rings(call, Centre.ANNA);
        await().until(() -> view.callOf(Centre.ANNA).isPresent());
        return call;
    }
}
