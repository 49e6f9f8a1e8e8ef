package org.callwright.launcher.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.callwright.launcher.rest.Answer;
import org.callwright.launcher.rest.Person;

/** Says from time to time how far the node is with a file, until it is closed. */
final class ProgressLine implements AutoCloseable {
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final Person person;
    private final String account;
    private final PrintWriter out;
    private final CountDownLatch over = new CountDownLatch(1);

    private ProgressLine(Person person, String account, PrintWriter out) {
        this.person = person;
        this.account = account;
        this.out = out;
    }

    static ProgressLine begin(Person person, String account, PrintWriter out) {
        ProgressLine line = new ProgressLine(person, account, out);
        Thread.ofVirtual().name("progress").start(line::tell);
        return line;
    }

    private void tell() {
        try {
            while (!over.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                Answer answer = person.ask("GET", "/api/imports?limit=1");
                JsonNode newest = answer.body().path("items").path(0);
                if (newest.path("state").asText().equals("RUNNING")
                        && newest.path("account").asText().equals(account)) {
                    out.println("  " + newest.path("rows").asLong() + " rows so far");
                    out.flush();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over.countDown();
    }
}
