package org.callwright.telephony.ami;

/**
 * The state of the connection to one PBX.
 *
 * @param state where it is
 * @param epoch counts the connections that became READY, from 1; everything between one READY and the next may have
 *     been missed, so what is known of the PBX has to be read again at each
 * @param reason why, in words fit for an operator; empty when nothing is wrong
 */
public record AmiStatus(AmiState state, long epoch, String reason) {
    public boolean isReady() {
        return state == AmiState.READY;
    }
}
