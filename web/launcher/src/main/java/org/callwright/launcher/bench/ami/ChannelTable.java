package org.callwright.launcher.bench.ami;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What both sides make of the events: the channels there are, their states and bridges. For one thread. */
final class ChannelTable {
    private static final class Line {
        final String name;
        final String caller;
        String state;

        @Nullable
        String bridge;

        @Nullable
        String dialled;

        Line(String name, String caller, String state) {
            this.name = name;
            this.caller = caller;
            this.state = state;
        }
    }

    private final Map<String, Line> live = new HashMap<>();
    private long checksum;
    private long ended;

    void created(String id, String name, String caller, String state) {
        live.put(id, new Line(name, caller, state));
    }

    void stateChanged(String id, String state) {
        Line line = live.get(id);
        if (line != null) {
            line.state = state;
        }
    }

    void dialBegan(String id, String dialled) {
        Line line = live.get(id);
        if (line != null) {
            line.dialled = dialled;
        }
    }

    void dialEnded(String id, String status) {
        Line line = live.get(id);
        if (line != null) {
            line.dialled = null;
            checksum += status.hashCode();
        }
    }

    void entered(String id, String bridge) {
        Line line = live.get(id);
        if (line != null) {
            line.bridge = bridge;
        }
    }

    void left(String id, String bridge) {
        Line line = live.get(id);
        if (line != null && bridge.equals(line.bridge)) {
            line.bridge = null;
            checksum += bridge.hashCode();
        }
    }

    void hungUp(String id, int cause) {
        Line line = live.remove(id);
        if (line != null) {
            ended++;
            checksum += line.name.hashCode() + 31L * line.caller.hashCode() + line.state.hashCode() + cause;
        }
    }

    /** Channels that came and went. */
    long ended() {
        return ended;
    }

    int live() {
        return live.size();
    }

    /** The same when the same was understood, however it was read. */
    long checksum() {
        return checksum;
    }
}
