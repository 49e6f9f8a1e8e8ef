package org.callwright.launcher.bench.ami;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The events of one real call on Asterisk 22.10, as its manager interface told them to {@code read=call,user}. */
enum CapturedCall {
    /** Waits in music, is redirected to an agent, talks, hangs up. */
    ANSWERED("answered.txt"),
    /** Waits in music and leaves. */
    ABANDONED("abandoned.txt"),
    /** Is redirected to an agent who declines. */
    DECLINED("declined.txt");

    private static final Pattern UNIQUE_ID = Pattern.compile("(\\d{10})\\.(\\d{1,4})\\b");
    private static final Pattern CHANNEL_NUMBER = Pattern.compile("-([0-9a-f]{8})\\b");
    private static final Pattern BRIDGE_ID = Pattern.compile("\\b[0-9a-f]{8}(-[0-9a-f]{4}-[0-9a-f]{4}-)");
    private static final int CHANNELS_APART = 0x100;
    private static final String CALLER = "13800000001";

    private final List<String> events;

    CapturedCall(String resource) {
        try (InputStream text = CapturedCall.class.getResourceAsStream(resource)) {
            if (text == null) {
                throw new IllegalStateException("the class path has no " + resource);
            }
            events = Arrays.stream(new String(text.readAllBytes(), UTF_8).split("\n\n"))
                    .map(event -> event.replace("\n", "\r\n") + "\r\n\r\n")
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The events of the same call with its channels, ids and caller's number changed to those of another. */
    List<String> as(int number) {
        return events.stream().map(event -> renumbered(event, number)).toList();
    }

    private static String renumbered(String event, int number) {
        String text = UNIQUE_ID.matcher(event).replaceAll(id -> id.group(1) + "." + (id.group(2) + number));
        text = CHANNEL_NUMBER
                .matcher(text)
                .replaceAll(
                        channel -> "-%08x".formatted(Integer.parseInt(channel.group(1), 16) + number * CHANNELS_APART));
        text = BRIDGE_ID.matcher(text).replaceAll(bridge -> "%08x".formatted(number) + bridge.group(1));
        return text.replace(CALLER, String.valueOf(Long.parseLong(CALLER) + number));
    }
}
