package org.callwright.telephony.ami;

import io.netty.channel.Channel;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.callwright.telephony.wire.AmiFrame;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The actions under way on one connection, by the ids that they were sent with. Used on its event loop only.
 *
 * <p>Ids are unique among all clients, because an OriginateResponse is sent to every session.
 */
final class ActionTable {
    private static final Logger LOG = LoggerFactory.getLogger(ActionTable.class);

    private final Channel channel;
    private final AmiSettings settings;
    private final AmiMetrics metrics;
    private final String prefix;
    private final Map<String, PendingAction> pending = new HashMap<>();
    private long sent;

    ActionTable(Channel channel, AmiSettings settings, AmiMetrics metrics, String prefix) {
        this.channel = channel;
        this.settings = settings;
        this.metrics = metrics;
        this.prefix = prefix;
    }

    void send(PendingAction action) {
        if (pending.size() >= settings.bounds().actions()) {
            fail(action, AmiException.Reason.OVERLOADED, pending.size() + " actions are under way");
            return;
        }
        var id = prefix + Long.toString(++sent, Character.MAX_RADIX);
        pending.put(id, action);
        watch(id, action);
        channel.writeAndFlush(action.action.frame(id)).addListener(write -> {
            if (!write.isSuccess()) {
                forget(id);
                fail(action, AmiException.Reason.DISCONNECTED, "not sent: " + write.cause());
            }
        });
    }

    /** Takes a frame that answers an action; false when it is an event for the listener. */
    boolean take(AmiFrame frame) {
        var id = frame.get("ActionID", "");
        var action = pending.get(id);
        if (frame.has("Event")) { // tested first: OriginateResponse has a Response as well
            if (action == null || !action.isList()) {
                return false;
            }
            settle(id, action, action.listed(frame));
            return true;
        }
        if (action != null) {
            settle(id, action, action.responded(new AmiResponse(frame)));
        } else if (!id.startsWith(prefix)) {
            LOG.warn("{} answered to nothing that was asked: {}", settings.pbx(), frame);
        }
        return true;
    }

    void failAll(String reason) {
        var lost = List.copyOf(pending.values());
        pending.clear();
        for (var action : lost) {
            stopWatching(action);
            fail(action, AmiException.Reason.DISCONNECTED, reason);
        }
    }

    private void settle(String id, PendingAction action, boolean last) {
        if (last) {
            forget(id);
            metrics.answered(action.action.name(), Duration.ofNanos(System.nanoTime() - action.sentAt));
        }
    }

    private void fail(PendingAction action, AmiException.Reason reason, String message) {
        if (!action.isOver()) {
            metrics.failed(action.action.name(), reason);
            action.fail(new AmiException(reason, action.action.name() + ": " + message));
        }
    }

    private void watch(String id, PendingAction action) {
        action.alarm = channel.eventLoop()
                .schedule(() -> overdue(id, action), settings.times().response().toNanos(), TimeUnit.NANOSECONDS);
    }

    /** A list that is overdue is kept for as long again, so that its late events do not pass for news. */
    private void overdue(String id, PendingAction action) {
        if (action.isList() && !action.isOver()) {
            watch(id, action);
        } else {
            pending.remove(id);
        }
        fail(
                action,
                AmiException.Reason.TIMEOUT,
                "no answer within " + settings.times().response());
    }

    private void forget(String id) {
        var action = pending.remove(id);
        if (action != null) {
            stopWatching(action);
        }
    }

    private static void stopWatching(PendingAction action) {
        if (action.alarm != null) {
            action.alarm.cancel(false);
        }
    }
}
