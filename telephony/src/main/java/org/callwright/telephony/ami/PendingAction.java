package org.callwright.telephony.ami;

import io.netty.util.concurrent.ScheduledFuture;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.callwright.telephony.ami.event.AmiEvent;
import org.callwright.telephony.wire.AmiFrame;
import org.jspecify.annotations.Nullable;

/** An action under way. Its methods are called on the connection's event loop. */
abstract sealed class PendingAction {
    private static final String NO_RIGHT = "Permission denied";

    final AmiAction action;
    final long sentAt = System.nanoTime();

    @Nullable
    ScheduledFuture<?> alarm;

    private PendingAction(AmiAction action) {
        this.action = action;
    }

    /** Takes the response; true when nothing more will come. */
    abstract boolean responded(AmiResponse response);

    /** Whether events with this action's id belong to its answer. */
    abstract boolean isList();

    /** Takes an event of the answer; true when it was the last. */
    abstract boolean listed(AmiFrame event);

    abstract void fail(AmiException failure);

    abstract boolean isOver();

    final AmiException refusal(AmiResponse response) {
        var reason = response.message().equals(NO_RIGHT) ? AmiException.Reason.PERMISSION : AmiException.Reason.REFUSED;
        return new AmiException(reason, action.name() + ": " + response.message(), response);
    }

    /** An action that is answered by one response. */
    static final class Single extends PendingAction {
        final CompletableFuture<AmiResponse> answer = new CompletableFuture<>();

        Single(AmiAction action) {
            super(action);
        }

        @Override
        boolean responded(AmiResponse response) {
            if (response.isFavourable()) {
                answer.complete(response);
            } else {
                answer.completeExceptionally(refusal(response));
            }
            return true;
        }

        @Override
        boolean isList() {
            return false;
        }

        @Override
        boolean listed(AmiFrame event) {
            return false;
        }

        @Override
        void fail(AmiException failure) {
            answer.completeExceptionally(failure);
        }

        @Override
        boolean isOver() {
            return answer.isDone();
        }
    }

    /**
     * An action that is answered by a response and events up to one with {@code EventList: Complete}. Once it has
     * failed it still takes in the rest of its events, which are nobody else's.
     */
    static final class Listed extends PendingAction {
        final CompletableFuture<List<AmiEvent>> answer = new CompletableFuture<>();
        private final int most;
        private List<AmiEvent> events = new ArrayList<>();

        Listed(AmiAction action, int most) {
            super(action);
            this.most = most;
        }

        @Override
        boolean responded(AmiResponse response) {
            if (response.isFavourable()) {
                return false;
            }
            answer.completeExceptionally(refusal(response));
            return true;
        }

        @Override
        boolean isList() {
            return true;
        }

        @Override
        boolean listed(AmiFrame event) {
            var sign = event.get("EventList", "").toLowerCase(Locale.ROOT);
            if (sign.equals("complete")) {
                answer.complete(List.copyOf(events));
                return true;
            }
            if (sign.equals("cancelled")) {
                fail(new AmiException(AmiException.Reason.REFUSED, action.name() + ": Asterisk gave up the list"));
                return true;
            }
            if (events.size() == most) {
                fail(new AmiException(
                        AmiException.Reason.OVERLOADED, action.name() + ": a list of more than " + most + " events"));
            }
            if (!answer.isDone()) {
                events.add(AmiEvent.of(event));
            }
            return false;
        }

        @Override
        void fail(AmiException failure) {
            answer.completeExceptionally(failure);
            events = new ArrayList<>();
        }

        @Override
        boolean isOver() {
            return answer.isDone();
        }
    }
}
