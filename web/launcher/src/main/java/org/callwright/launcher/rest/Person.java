package org.callwright.launcher.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.callwright.launcher.intake.ImportFile;

/** Somebody who has signed in. Blocks; thread-safe. */
public final class Person {
    private final Rest rest;
    private final String token;

    private Person(Rest rest, String token) {
        this.rest = rest;
        this.token = token;
    }

    /** @throws RequestFailed when name or password is wrong, or the node cannot be reached */
    public static Person signIn(URI node, String account, String password) {
        Rest rest = new Rest(node);
        Answer answer = rest.send("POST", "/api/session", "", Map.of("account", account, "password", password));
        return new Person(
                rest, good("POST", "/api/session", answer).get("token").textValue());
    }

    /** The same person, with the same token, at another node. */
    public Person at(URI node) {
        return new Person(new Rest(node), token);
    }

    /** The same person, who waits that long for an answer. */
    public Person patient(Duration patience) {
        return new Person(rest.with(patience), token);
    }

    public JsonNode get(String path) {
        return good("GET", path, rest.send("GET", path, token, null));
    }

    public JsonNode put(String path, Map<String, ?> body) {
        return good("PUT", path, rest.send("PUT", path, token, body));
    }

    public JsonNode post(String path, Map<String, ?> body) {
        return good("POST", path, rest.send("POST", path, token, body));
    }

    /** Whatever comes back, good or not. */
    public Answer ask(String method, String path) {
        return rest.send(method, path, token, null);
    }

    /** The bytes of something that is not JSON, such as a recording. */
    public byte[] bytes(String path) {
        return rest.bytes(path, token);
    }

    /**
     * Sends a file to be taken in, as it is read.
     *
     * @param skipping take the good rows in even if others are bad
     * @return good or not; it says what was wrong
     */
    public Answer upload(ImportFile file, boolean skipping) {
        return rest.upload(
                "/api/imports?kind=" + file.kind() + (skipping ? "&mode=SKIP_BAD_ROWS" : ""),
                token,
                file.path(),
                file.contentType());
    }

    private static JsonNode good(String method, String path, Answer answer) {
        if (!answer.isGood()) {
            throw new RequestFailed(method + " " + path + " was answered by " + answer.status() + " " + answer.body());
        }
        return answer.body();
    }
}
