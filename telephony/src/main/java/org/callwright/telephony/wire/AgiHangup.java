package org.callwright.telephony.wire;

/**
 * The line {@code HANGUP}: the channel is gone. It stands before the reply of the command at hand or of the next one;
 * variables can still be read afterwards.
 */
public enum AgiHangup implements AgiMessage {
    HANGUP
}
