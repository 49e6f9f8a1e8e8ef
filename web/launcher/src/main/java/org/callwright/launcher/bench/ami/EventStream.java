package org.callwright.launcher.bench.ami;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;

/**
 * The events of many calls at a time, each call's in their order. All calls have ended at its end, so it can be sent
 * again and again. Always the same bytes.
 *
 * @param bytes as on the wire, without the greeting
 * @param events how many
 * @param channels how many come and go
 */
@SuppressWarnings("ArrayRecordComponent")
record EventStream(byte[] bytes, int events, int channels) {
    private static final String NEW_CHANNEL = "Event: Newchannel\r\n";
    private static final int CALLS = 400;
    private static final int AT_A_TIME = 80;
    /** Three of five are answered. */
    private static final List<CapturedCall> MIX = List.of(
            CapturedCall.ANSWERED,
            CapturedCall.ABANDONED,
            CapturedCall.ANSWERED,
            CapturedCall.DECLINED,
            CapturedCall.ANSWERED);

    static EventStream ofManyCalls() {
        Random order = new Random(22);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<Iterator<String>> live = new ArrayList<>();
        int begun = 0;
        int events = 0;
        int channels = 0;
        while (begun < CALLS || !live.isEmpty()) {
            while (live.size() < AT_A_TIME && begun < CALLS) {
                live.add(MIX.get(begun % MIX.size()).as(100 + begun).iterator());
                begun++;
            }
            int next = order.nextInt(live.size());
            String event = live.get(next).next();
            bytes.writeBytes(event.getBytes(UTF_8));
            events++;
            channels += event.startsWith(NEW_CHANNEL) ? 1 : 0;
            if (!live.get(next).hasNext()) {
                live.remove(next);
            }
        }
        return new EventStream(bytes.toByteArray(), events, channels);
    }
}
