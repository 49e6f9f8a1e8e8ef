package org.callwright.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.callwright.embedded.process.StartFailed;
import org.callwright.embedded.sip.Caller;
import org.callwright.embedded.sip.PhoneBehaviour;
import org.callwright.embedded.sip.Sipp;
import org.callwright.launcher.Await;
import org.callwright.launcher.rest.Person;

/** A call from beginning to end: a SIPp phone for an agent, a SIPp caller, and what REST tells of it. */
final class DemoCall {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration RINGING = Duration.ofSeconds(1);
    private static final Duration TALKING = Duration.ofSeconds(4);
    private static final int AGENTS_TONE = 440;
    private static final int CALLERS_TONE = 660;
    private static final String CALLER = "+8613800000001";

    private final DemoSite demo;
    private final Screen screen;
    private final Person agent;
    private final Person supervisor;

    private DemoCall(DemoSite demo, Screen screen) {
        this.demo = demo;
        this.screen = screen;
        this.agent = Person.signIn(demo.node().address(), Sample.AGENT, Sample.PASSWORD);
        this.supervisor = Person.signIn(demo.node().address(), Sample.SUPERVISOR, Sample.PASSWORD);
    }

    /** @throws StartFailed saying what did not happen in time */
    static CallReport place(DemoSite demo, Screen screen) throws IOException {
        Path folder = demo.site().servers().config().directory().resolve("sipp");
        try (Sipp sipp = Sipp.against(demo.site().servers().asterisk(), folder)) {
            return new DemoCall(demo, screen).run(sipp);
        }
    }

    private CallReport run(Sipp sipp) throws IOException {
        sipp.phone(
                demo.phones().getFirst(), PhoneBehaviour.answersAfter(RINGING).tone(AGENTS_TONE));
        tell("The phone " + demo.phones().getFirst().number() + " of agent " + Sample.AGENT + " is registered.");
        agent.put("/api/agent/state", Map.of("state", "READY"));
        await(
                "the agent becomes ready",
                () -> agent.get("/api/agent/state").path("state").asText().equals("READY"));
        tell("Agent " + Sample.AGENT + " has signed in and is ready.");
        sipp.call(Caller.of(CALLER).name("Li Wei").tone(CALLERS_TONE).talksFor(TALKING), Sample.SUPPORT_LINE);
        tell("A caller dials " + Sample.SUPPORT_LINE + ".");
        await("the call reaches the agent", () -> !pop().path("call").isMissingNode());
        JsonNode pop = pop();
        String call = pop.path("call").asText();
        tell("It is call " + call + " in the queue " + pop.path("queue").asText() + " with ticket "
                + pop.path("ticket").asText() + ".");
        JsonNode story = follow(call);
        agent.put("/api/agent/state", Map.of("state", "LOGGED_OUT"));
        return report(story);
    }

    private JsonNode pop() {
        return agent.get("/api/agent/call");
    }

    /** Tells each event as soon as it is on record, until the recording is there as well. */
    private JsonNode follow(String call) {
        List<String> told = new ArrayList<>();
        Supplier<JsonNode> story = () -> {
            var answer = supervisor.ask("GET", "/api/calls/" + call);
            if (answer.isGood()) {
                answer.body().path("events").forEach(event -> {
                    if (!told.contains(event.path("id").asText())) {
                        told.add(event.path("id").asText());
                        tell(sentence(event));
                    }
                });
            }
            return answer.body();
        };
        Await.until("the call ends and its recording is stored", TALKING.plus(PATIENCE), () -> {
            JsonNode now = story.get();
            return now.path("call").path("state").asText().equals("ENDED")
                    && now.path("recordings").size() == 1;
        });
        return story.get();
    }

    private static String sentence(JsonNode event) {
        JsonNode details = event.path("details");
        String agent = details.path("agent").asText();
        return switch (event.path("kind").asText()) {
            case "CallArrived" -> "The call has arrived.";
            case "TicketOpened" -> "Ticket " + details.path("ticket").asText() + " is open.";
            case "CallerMatched" ->
                "Caller recognised: " + details.path("outcome").asText() + ".";
            case "Offered" ->
                details.path("by").asText().equals("AGENT_READY")
                        ? "It is offered to " + agent + ", who has become free."
                        : "It is offered to " + agent + ", ready for longest of "
                                + details.path("candidates").asText() + ".";
            case "AgentRinging" -> "The phone of " + agent + " rings.";
            case "AgentAnswered" -> agent + " answers; they talk and are recorded.";
            case "CallEnded" -> "The call is over: " + details.path("ending").asText() + ".";
            case "RecordingFinished" ->
                "The recording is stored: " + details.path("bytes").asText() + " bytes.";
            default -> event.path("kind").asText();
        };
    }

    private CallReport report(JsonNode story) throws IOException {
        JsonNode call = story.path("call");
        JsonNode recording = story.path("recordings").path(0);
        Instant arrived = Instant.parse(call.path("arrived").asText());
        List<CallReport.Moment> timeline = new ArrayList<>();
        story.path("events")
                .forEach(event -> timeline.add(new CallReport.Moment(
                        Duration.between(arrived, Instant.parse(event.path("at").asText()))
                                .toMillis(),
                        event.path("kind").asText())));
        return new CallReport(
                call.path("ticket").asText(),
                call.path("call").asText(),
                call.path("agent").asText(),
                call.path("queue").asText(),
                file(recording.path("recording").asText()).toString(),
                recording.path("seconds").asDouble(),
                timeline);
    }

    private Path file(String recording) throws IOException {
        try (Stream<Path> files = Files.walk(demo.site().servers().recordings())) {
            return files.filter(file -> file.getFileName().toString().startsWith(recording))
                    .findFirst()
                    .orElseThrow(() -> new StartFailed("The recording " + recording + " is not in the store."));
        }
    }

    private void tell(String sentence) {
        screen.step("Call", sentence);
    }

    private static void await(String what, BooleanSupplier happened) {
        Await.until(what, PATIENCE, happened);
    }
}
