package org.callwright.embedded.asterisk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** Just enough of an AMI client to see what this configuration lets through; the real one is the telephony module's. */
final class AmiProbe implements AutoCloseable {

    private final Socket socket;
    private final List<String> messages = new CopyOnWriteArrayList<>();

    AmiProbe(AsteriskServer server) throws IOException {
        socket = new Socket("127.0.0.1", server.config().ports().ami());
        Thread.ofVirtual().start(this::read);
        send("Login", Map.of("Username", "callwright", "Secret", server.config().amiSecret()));
        await(message -> message.contains("Event: FullyBooted"));
    }

    private void read() {
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            StringBuilder message = new StringBuilder();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.isEmpty()) {
                    messages.add(message.toString());
                    message.setLength(0);
                } else {
                    message.append(line).append('\n');
                }
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    void send(String action, Map<String, String> fields) throws IOException {
        StringBuilder text = new StringBuilder("Action: " + action + "\r\nActionID: " + action + "\r\n");
        fields.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        socket.getOutputStream().write(text.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    String response(String action) {
        return await(message -> message.startsWith("Response: ") && message.contains("ActionID: " + action + "\n"));
    }

    String event(String... parts) {
        return await(message ->
                message.startsWith("Event: ") && List.of(parts).stream().allMatch(message::contains));
    }

    private String await(Predicate<String> expected) {
        Awaitility.await().until(() -> messages.stream().anyMatch(expected));
        return messages.stream().filter(expected).findFirst().orElseThrow();
    }

    List<String> messages() {
        return List.copyOf(messages);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
