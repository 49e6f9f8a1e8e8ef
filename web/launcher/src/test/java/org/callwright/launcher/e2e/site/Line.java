package org.callwright.launcher.e2e.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.callwright.embedded.sip.Caller;
import org.callwright.embedded.sip.SippCaller;
import org.callwright.launcher.e2e.site.Records.CallRow;

/** A queue of the test's own, with its agents and its callers. */
public final class Line {
    private static final String SOUND = "which-order";

    private final Floor floor;
    private final int number;

    Line(Floor floor, int number) {
        this.floor = floor;
        this.number = number;
    }

    public String queue() {
        return TestDirectory.queue(number);
    }

    public String dialed() {
        return TestDirectory.dialed(number);
    }

    /** Qualified, as are {@link #ben()} and {@link #cleo()}. Signed in to the screen, logged out as an agent. */
    public Desk anna() {
        return desk("anna");
    }

    public Desk ben() {
        return desk("ben");
    }

    public Desk cleo() {
        return desk("cleo");
    }

    /** Has the skill, but not as well as the queue asks for. */
    public Desk novice() {
        return desk("novice");
    }

    /** Its agents have that long for what is left to do after a call; the node knows. */
    public Line withWrapUp(Duration length) {
        String name = "Line " + number + " with wrap-up";
        floor.records()
                .setUp("UPDATE service_queue SET wrap_ms = ?, name = ? WHERE id = ?", length.toMillis(), name, queue());
        Patience.until(
                queue() + " has wrap-up",
                () -> assertThat(StreamSupport.stream(
                                        floor.supervisor().get("/api/queues").spliterator(), false)
                                .map(queue -> queue.path("name").asText()))
                        .contains(name));
        return this;
    }

    /** It asks its callers for up to twelve digits, once, and waits two seconds for each; the node knows. */
    public Line asking() {
        String name = "Line " + number + " that asks";
        floor.sound(SOUND);
        floor.records()
                .setUp(
                        "UPDATE service_queue SET ask_sound = ?, ask_digits = 12, ask_seconds = 2, ask_tries = 1, name = ?"
                                + " WHERE id = ?",
                        SOUND,
                        name,
                        queue());
        Patience.until(
                queue() + " asks",
                () -> assertThat(StreamSupport.stream(
                                        floor.supervisor().get("/api/queues").spliterator(), false)
                                .map(queue -> queue.path("name").asText()))
                        .contains(name));
        return this;
    }

    /** Who has waited for so long may be served by the {@link #novice()}, too; the node knows. */
    public Line relaxedAfter(Duration wait) {
        String name = "Line " + number + " that relaxes";
        floor.records()
                .setUp("INSERT INTO queue_step (queue_id, step, after_ms) VALUES (?, 1, ?)", queue(), wait.toMillis());
        floor.records()
                .setUp(
                        "INSERT INTO queue_step_requirement (queue_id, step, skill, min_level)"
                                + " SELECT queue_id, 1, skill, 1 FROM queue_step_requirement WHERE queue_id = ? AND step = 0",
                        queue());
        floor.records().setUp("UPDATE service_queue SET name = ? WHERE id = ?", name, queue());
        Patience.until(
                queue() + " relaxes",
                () -> assertThat(StreamSupport.stream(
                                        floor.supervisor().get("/api/queues").spliterator(), false)
                                .map(queue -> queue.path("name").asText()))
                        .contains(name));
        return this;
    }

    private Desk desk(String name) {
        return floor.desk(TestDirectory.agent(number, name), TestDirectory.phone(number, name));
    }

    /** Calls from a number that nobody else has. */
    public SippCaller call() {
        return call(floor.stranger());
    }

    public SippCaller call(Caller caller) {
        return floor.sipp().call(caller, dialed());
    }

    /** Calls one after another, each once the one before is in the line: so that their order is known. */
    public List<SippCaller> callsInOrder(int count) {
        int before = waiting();
        return IntStream.rangeClosed(1, count)
                .mapToObj(place -> {
                    SippCaller caller = call();
                    awaitWaiting(before + place);
                    return caller;
                })
                .toList();
    }

    /** How many wait now, as supervisors see it. */
    public int waiting() {
        JsonNode queues = floor.supervisor().get("/api/queues");
        return StreamSupport.stream(queues.spliterator(), false)
                .filter(queue -> queue.path("queue").asText().equals(queue()))
                .findFirst()
                .orElseThrow()
                .path("waiting")
                .asInt();
    }

    public void awaitWaiting(int expected) {
        Patience.until(
                expected + " are waiting in " + queue(),
                () -> assertThat(waiting()).isEqualTo(expected));
    }

    /** The line's calls on record, in order of arrival. */
    public List<CallRow> calls() {
        return floor.records().calls(queue());
    }

    /** The only call of the line, once it has ended like this. */
    public CallRow awaitEnded(String ending) {
        awaitEndings(ending);
        return calls().getFirst();
    }

    /** The calls of the line, once all have ended, in order of arrival. */
    public List<CallRow> awaitEndings(String... endings) {
        Patience.until(
                "the calls of " + queue() + " are on record as ended",
                () -> assertThat(calls()).extracting(CallRow::ending).containsExactly(endings));
        return calls();
    }
}
