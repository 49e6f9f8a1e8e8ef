package org.callwright.telephony.ami;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.callwright.telephony.ami.event.AmiEvent;

/** Keeps all that it is told, in one order; can be made to hang. */
final class RecordingListener implements AmiListener {
    private final List<Object> told = new CopyOnWriteArrayList<>();
    private volatile CountDownLatch gate = new CountDownLatch(0);

    @Override
    public void event(AmiEvent event) {
        told.add(event);
        pass();
    }

    @Override
    public void status(AmiStatus status) {
        told.add(status);
    }

    /** Everything told so far, events and changes of status. */
    List<Object> told() {
        return told;
    }

    List<AmiEvent> events() {
        return told.stream()
                .filter(AmiEvent.class::isInstance)
                .map(AmiEvent.class::cast)
                .toList();
    }

    List<AmiState> states() {
        return told.stream()
                .filter(AmiStatus.class::isInstance)
                .map(status -> ((AmiStatus) status).state())
                .toList();
    }

    /** From now on the listener hangs in its next event. */
    CountDownLatch block() {
        var latch = new CountDownLatch(1);
        gate = latch;
        return latch;
    }

    private void pass() {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
