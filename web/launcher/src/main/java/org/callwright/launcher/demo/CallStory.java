package org.callwright.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import org.callwright.launcher.rest.Answer;
import org.callwright.launcher.rest.Person;

/** Tells what happens to one call, each event as soon as it is on record. For use by one thread. */
final class CallStory {
    private final Person supervisor;
    private final String call;
    private final Screen screen;
    private final Set<String> told = new HashSet<>();
    private boolean ended;

    CallStory(Person supervisor, String call, Screen screen) {
        this.supervisor = supervisor;
        this.call = call;
        this.screen = screen;
    }

    /** @return what is on record of the call by now; without it, something empty */
    JsonNode tellOn() {
        Answer answer = supervisor.ask("GET", "/api/calls/" + call);
        if (answer.isGood()) {
            answer.body().path("events").forEach(event -> {
                if (told.add(event.path("id").asText())) {
                    screen.step("Call", sentence(event));
                }
            });
            ended = hasEnded(answer.body());
        }
        return answer.body();
    }

    /** @return whether all that has been told includes the call's end */
    boolean hasEnded() {
        return ended;
    }

    static boolean hasEnded(JsonNode story) {
        return story.path("call").path("state").asText().equals("ENDED");
    }

    private static String sentence(JsonNode event) {
        JsonNode details = event.path("details");
        String agent = details.path("agent").asText();
        return switch (event.path("kind").asText()) {
            case "CallArrived" ->
                "The call has arrived in the queue " + details.path("queue").asText() + ".";
            case "TicketOpened" -> "Ticket " + details.path("ticket").asText() + " is open.";
            case "CallerMatched" ->
                "Caller recognised: " + details.path("outcome").asText() + ".";
            case "Enqueued" -> "It waits; " + whoCanTakeIt(details) + ".";
            case "Relaxed" -> "It waits for less skilled agents, too; " + whoCanTakeIt(details) + ".";
            case "Offered" ->
                details.path("by").asText().equals("AGENT_READY")
                        ? "It is offered to " + agent + ", who has become free."
                        : "It is offered to " + agent + ", ready for longest of "
                                + details.path("candidates").asText() + ".";
            case "AgentRinging" -> "The phone of " + agent + " rings.";
            case "AgentAnswered" -> agent + " answers; they talk and are recorded.";
            case "OfferFailed" ->
                "It does not reach " + agent + ": " + details.path("failure").asText() + ".";
            case "CallEnded" -> "The call is over: " + details.path("ending").asText() + ".";
            case "RecordingFinished" ->
                "The recording is stored: " + details.path("bytes").asText() + " bytes.";
            default -> event.path("kind").asText();
        };
    }

    private static String whoCanTakeIt(JsonNode details) {
        int eligible = details.path("eligible").asInt();
        return eligible == 0
                ? "nobody who could take it is signed in"
                : eligible + " of those who are signed in could take it";
    }
}
