package org.callwright.telephony.ami;

import org.callwright.telephony.ami.event.AmiEvent;

/**
 * Is told what happens on one PBX. Both methods are called one at a time by the client's own thread, in wire order: every
 * event of a connection that has a view of its own comes after its READY and before its DOWN. They may block; while they
 * do, events are buffered, and once the buffer is full the socket is no longer read, so that nothing is lost. An exception
 * is logged and the next event delivered.
 */
public interface AmiListener {
    void event(AmiEvent event);

    /** The connection changed. At READY, read the PBX's state anew. */
    void status(AmiStatus status);
}
