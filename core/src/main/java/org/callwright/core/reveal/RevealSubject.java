package org.callwright.core.reveal;

import org.callwright.core.call.CallId;

/** Which number is told, without telling it. */
public record RevealSubject(Kind kind, String id) {
    public enum Kind {
        /** A telephone number of a customer. */
        PHONE,
        /** The number that a call came from. */
        CALLER
    }

    public static RevealSubject phone(long phone) {
        return new RevealSubject(Kind.PHONE, String.valueOf(phone));
    }

    public static RevealSubject caller(CallId call) {
        return new RevealSubject(Kind.CALLER, call.value());
    }
}
