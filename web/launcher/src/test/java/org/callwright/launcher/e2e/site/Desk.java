package org.callwright.launcher.e2e.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.callwright.embedded.asterisk.PhoneAccount;
import org.callwright.embedded.sip.PhoneBehaviour;
import org.callwright.embedded.sip.Sipp;
import org.callwright.embedded.sip.SippPhone;
import org.callwright.launcher.rest.Person;
import org.jspecify.annotations.Nullable;

/** An agent at work: what the screen can do, by REST, and the phone beside it. */
public final class Desk {
    private final String agent;
    private final PhoneAccount account;
    private final Sipp sipp;
    private Person person;
    private @Nullable SippPhone phone;
    private boolean phoneIsLent;
    private String lastCall = "";

    Desk(String agent, PhoneAccount account, Sipp sipp, URI node) {
        this.agent = agent;
        this.account = account;
        this.sipp = sipp;
        this.person = Person.signIn(node, agent, SampleAccounts.PASSWORD);
    }

    public String agent() {
        return agent;
    }

    /** The number at which the PBX rings it. */
    public String extension() {
        return account.number();
    }

    /** Puts a phone on the desk. */
    public Desk with(PhoneBehaviour behaviour) {
        phone = sipp.phone(account, behaviour);
        return this;
    }

    /** Puts a phone of another PBX on the desk; it goes with that PBX. */
    public Desk with(PhoneBehaviour behaviour, SecondPbx pbx) {
        phone = pbx.sipp().phone(account, behaviour);
        phoneIsLent = true;
        return this;
    }

    public SippPhone phone() {
        if (phone == null) {
            throw new IllegalStateException(agent + " has no phone");
        }
        return phone;
    }

    public Desk ready() {
        person.put("/api/agent/state", Map.of("state", "READY"));
        return awaitState("READY");
    }

    /** Leaves nothing behind: a phone that stayed registered would ring, for nobody, on the local line. */
    void goHome(URI node) {
        try {
            at(node).signOut();
        } finally {
            if (phone != null && !phoneIsLent) {
                phone.unregister();
            }
        }
    }

    /** Becomes ready, and may at once be offered a call. */
    public Desk readyForWaiting() {
        person.put("/api/agent/state", Map.of("state", "READY"));
        return this;
    }

    public Desk onBreak() {
        person.put("/api/agent/state", Map.of("state", "NOT_READY", "reason", "BREAK"));
        return this;
    }

    public Desk signOut() {
        person.put("/api/agent/state", Map.of("state", "LOGGED_OUT"));
        return this;
    }

    public String state() {
        return person.get("/api/agent/state").path("state").asText();
    }

    public Desk awaitState(String expected) {
        Patience.until(agent + " is " + expected, () -> assertThat(state()).isEqualTo(expected));
        return this;
    }

    public Desk awaitNotReady(String reason) {
        Patience.until(agent + " is not ready: " + reason, () -> {
            JsonNode now = person.get("/api/agent/state");
            assertThat(now.path("state").asText()).isEqualTo("NOT_READY");
            assertThat(now.path("reason").asText()).isEqualTo(reason);
        });
        return this;
    }

    /** What the pop shows; missing when there is no call. */
    public JsonNode call() {
        return person.get("/api/agent/call");
    }

    /** The pop, once there is one: it follows the agent's state by some milliseconds (0016). */
    public JsonNode awaitCall() {
        Patience.until(
                agent + " has a call",
                () -> assertThat(call().path("call").asText()).isNotEmpty());
        return call();
    }

    /** The pop, once its call is in that state. */
    public JsonNode awaitCall(String state) {
        Patience.until(
                agent + " has a call that is " + state,
                () -> assertThat(call().path("state").asText()).isEqualTo(state));
        return call();
    }

    /** Talks, and not in the call of the last time that this was asked. */
    public Desk awaitNextConversation() {
        Patience.until(agent + " talks in a further call", () -> {
            JsonNode now = call();
            assertThat(now.path("state").asText()).isEqualTo("TALKING");
            assertThat(now.path("call").asText()).isNotEqualTo(lastCall);
            lastCall = now.path("call").asText();
        });
        return this;
    }

    public void reject() {
        JsonNode offer = awaitCall();
        person.post(
                "/api/agent/call/reject",
                Map.of(
                        "call",
                        offer.path("call").asText(),
                        "offer",
                        offer.path("offer").asLong()));
    }

    public void hangUp() {
        person.post(
                "/api/agent/call/hang-up",
                Map.of("call", awaitCall().path("call").asText()));
    }

    /** The way out when the PBX is gone for good. */
    public void giveUp() {
        person.post(
                "/api/agent/call/give-up",
                Map.of("call", awaitCall().path("call").asText()));
    }

    /** Hands the caller over to the queue of that line. */
    public void handOver(Line to) {
        handOver(Map.of("call", awaitCall().path("call").asText(), "queue", to.queue()));
    }

    /** Hands the caller over to a colleague who is ready. */
    public void handOver(Desk colleague) {
        handOver(Map.of("call", awaitCall().path("call").asText(), "agent", colleague.agent()));
    }

    private void handOver(Map<String, String> wish) {
        person.post("/api/agent/call/transfer", wish);
    }

    /** Calls the ticket's customer back; answers with our id of the call. */
    public String callBack(String ticket) {
        return person.post("/api/tickets/" + ticket + "/dial-back", Map.of())
                .path("call")
                .asText();
    }

    /** What the ticket's timeline says of that call, ends with how it ended. */
    public List<String> told(String ticket, String call) {
        return StreamSupport.stream(
                        person.get("/api/tickets/" + ticket).path("timeline").spliterator(), false)
                .filter(entry -> entry.path("call").asText().equals(call))
                .map(entry -> entry.path("details")
                        .path("ending")
                        .asText(entry.path("kind").asText()))
                .toList();
    }

    /** Is offered another call than that one. */
    public Desk awaitNextOffer(String last) {
        Patience.until(agent + " is offered the next call", () -> {
            assertThat(call().path("state").asText()).isIn("OFFERED", "RINGING");
            assertThat(call().path("call").asText()).isNotEqualTo(last);
        });
        return this;
    }

    /** From now on the screen talks to this node, with the same token. */
    public Desk at(URI node) {
        person = person.at(node);
        return this;
    }

    public Person person() {
        return person;
    }
}
