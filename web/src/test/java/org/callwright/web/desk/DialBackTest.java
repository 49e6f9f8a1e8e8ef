package org.callwright.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.callwright.core.access.Grants;
import org.callwright.core.access.Permission;
import org.callwright.core.access.Role;
import org.callwright.core.access.Scope;
import org.callwright.core.call.CallId;
import org.callwright.core.control.DialOut;
import org.callwright.core.event.Fact;
import org.callwright.core.routing.OfferToken;
import org.callwright.web.fixture.Browser;
import org.callwright.web.fixture.Centre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(environments = "memory", rebuildContext = true)
class DialBackTest {
    private static final String PATH = "/api/tickets/" + Centre.OLD_TICKET + "/dial-back";
    private static final String LAST_CALLER = "{}";

    @Inject
    EmbeddedServer server;

    @Inject
    Centre centre;

    @BeforeEach
    void thePbxHasATrunk() {
        centre.trunks.add(new DialOut.Line("pbx1", "4930999", true));
    }

    @Test
    void whoCalledLastIsDialledAndHisNumberIsInNoAnswer() {
        centre.signedIn(Centre.ANNA);

        Browser.Answer answer = as("anna").post(PATH, LAST_CALLER);

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().get("call").textValue()).hasSize(26);
        assertThat(answer.json()).hasSize(1);
        assertThat(answer.text()).doesNotContain("138");
        assertThat(centre.commands).containsExactly("dial +8613800000001");
    }

    @Test
    void theCustomersPhoneIsNamedByItsId() {
        centre.signedIn(Centre.ANNA);

        assertThat(as("anna").post(PATH, "{\"phone\":31}").status()).isEqualTo(202);

        assertThat(centre.commands).containsExactly("dial +8613800000001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"phone\":32}", "{\"phone\":-1}"})
    void aPhoneThatIsNotTheCustomersIsRefused(String wish) {
        centre.signedIn(Centre.ANNA);

        assertThat(refused(wish, 409).get("field").textValue()).isEqualTo("phone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"phone\":\"+8613800000001\"}", "{\"phone\":\"110\\\" S\"}", "[]", "nonsense"})
    void digitsFromTheBrowserAreNotTaken(String wish) {
        centre.signedIn(Centre.ANNA);

        int status = as("anna").post(PATH, wish).status();

        assertThat(status).isBetween(400, 499);
        assertThat(centre.commands).isEmpty();
    }

    @Test
    void whoIsNotSignedInAtAPhoneIsToldSo() {
        assertThat(refused(LAST_CALLER, 409).get("detail").textValue()).isEqualTo("Sign in at your phone first.");
    }

    @Test
    void withoutATrunkTheAnswerSaysWhatToSet() {
        centre.signedIn(Centre.ANNA);
        centre.trunks.clear();

        JsonNode problem = refused(LAST_CALLER, 409);

        assertThat(problem.get("field").textValue()).isEqualTo("trunk");
        assertThat(problem.get("detail").textValue()).contains("dial-back-trunk");
    }

    @Test
    void aPbxThatIsAwayIsWorthAnotherTrySoon() {
        centre.signedIn(Centre.ANNA);
        centre.pbxAway = true;

        Browser.Answer answer = as("anna").post(PATH, LAST_CALLER);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotNull();
        assertThat(answer.json().get("detail").textValue()).isEqualTo("The PBX cannot be reached; nobody is called.");
    }

    @Test
    void aPbxThatRefusesIsNoFaultOfOursAndTheAnswerSaysWhatToDo() {
        centre.signedIn(Centre.ANNA);
        centre.pbxRefuses = true;

        Browser.Answer answer = as("anna").post(PATH, LAST_CALLER);

        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.json().get("type").textValue()).isEqualTo("urn:callwright:problem:bad-gateway");
        assertThat(answer.json().get("detail").textValue())
                .startsWith("The PBX refused; nobody is called.")
                .contains("tell whoever runs the PBX")
                .doesNotContain("138", "Permission denied");
    }

    @Test
    void whileNobodyCanBeReservedTheAnswerSaysThatNobodyIsCalledAndToTryAgain() {
        centre.signedIn(Centre.ANNA);
        centre.storeAway = true;

        Browser.Answer answer = as("anna").post(PATH, LAST_CALLER);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotNull();
        assertThat(answer.json().get("detail").textValue()).contains("nobody is called", "Try again");
        assertThat(centre.commands).isEmpty();
    }

    @Test
    void aTicketThatDoesNotExistIsNotFound() {
        assertThat(as("anna")
                        .post("/api/tickets/SV260314-99999-9/dial-back", LAST_CALLER)
                        .status())
                .isIn(400, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dora", "quinn", "nils"})
    void whoMayNotCallBackDoesNot(String account) {
        assertThat(as(account).post(PATH, LAST_CALLER).status()).isEqualTo(403);
    }

    @Test
    void whoMayCallBackOverHisOwnTicketsDoesNotOverThoseThatHeMayOnlyRead() {
        centre.signedIn(Centre.BEN);
        centre.roles.replaceAll(role -> role.id().equals("sees_numbers")
                ? new Role(
                        role.id(),
                        role.name(),
                        role.grants().and(new Grants(Map.of(Permission.TICKET_READ, Scope.ALL))))
                : role);
        await().untilAsserted(() -> assertThat(
                        as("ben").get("/api/tickets/" + Centre.OLD_TICKET).status())
                .isEqualTo(200));
        centre.commands.clear();

        assertThat(as("ben").post(PATH, LAST_CALLER).status()).isEqualTo(403);

        assertThat(centre.commands).isEmpty();
    }

    @Test
    void whichWayACallWentIsShownToTheAgentAndToThoseWhoWatch() {
        centre.signedIn(Centre.ANNA);
        centre.signedIn(Centre.BEN);
        centre.callsBack(Centre.ANNA, Centre.LI);
        centre.rings(centre.arrives(Centre.LI), Centre.BEN);

        await().untilAsserted(() -> assertThat(as("sue").get("/api/agents").json())
                .extracting(agent -> agent.path("agent").asText() + " "
                        + agent.path("direction").asText())
                .contains("anna OUT", "ben IN"));
        assertThat(as("anna").get("/api/agent/call").json().get("direction").textValue())
                .isEqualTo("OUT");
        assertThat(as("ben").get("/api/agent/call").json().get("direction").textValue())
                .isEqualTo("IN");
    }

    @Test
    void untilTheCustomerAnswersTheAgentDialsAndItCountsAsRinging() {
        centre.signedIn(Centre.ANNA);
        CallId call = centre.callsBack(Centre.ANNA, Centre.LI);
        OfferToken offer = new OfferToken(12);
        centre.log.append(Instant.now(), new Fact.AgentAnswered(call, Centre.ANNA, offer));
        centre.log.append(Instant.now(), new Fact.CustomerDialled(call, Centre.ANNA, offer));

        await().untilAsserted(() -> assertThat(callOfAnna()).isEqualTo("DIALLING"));
        assertThat(agentsAndQueues()).contains("anna DIALLING", "support 1 0");
        centre.log.append(Instant.now(), new Fact.CustomerAnswered(call, Centre.ANNA, offer));

        await().untilAsserted(() -> assertThat(callOfAnna()).isEqualTo("TALKING"));
        assertThat(agentsAndQueues()).contains("anna TALKING", "support 0 1");
    }

    private String callOfAnna() {
        return as("anna").get("/api/agent/call").json().path("state").asText();
    }

    private List<String> agentsAndQueues() {
        List<String> all = new ArrayList<>();
        as("sue")
                .get("/api/agents")
                .json()
                .forEach(agent -> all.add(
                        agent.path("agent").asText() + " " + agent.path("state").asText()));
        as("sue")
                .get("/api/queues")
                .json()
                .forEach(queue -> all.add(queue.path("queue").asText() + " "
                        + queue.path("ringing").asText() + " "
                        + queue.path("talking").asText()));
        return all;
    }

    @Test
    void whoIsNoAgentIsToldSo() {
        assertThat(as("sue").post(PATH, LAST_CALLER).status()).isEqualTo(409);
    }

    private Browser as(String account) {
        return Browser.at(server.getURI()).signedInAs(account);
    }

    private JsonNode refused(String wish, int status) {
        Browser.Answer answer = as("anna").post(PATH, wish);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(centre.commands).isEmpty();
        return answer.json();
    }
}
