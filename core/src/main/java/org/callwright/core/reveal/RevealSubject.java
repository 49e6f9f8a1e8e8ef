package org.callwright.core.reveal;

import org.callwright.core.call.CallId;

/** Which number is told, without telling it. */
public record RevealSubject(Kind kind, String id) {
    public enum Kind {
        /** A telephone number of a customer. */
        PHONE,
        /** The number that a call came from. */
        CALLER,
        /** The number of a customer's identity document. */
        ID_NUMBER
    }

    public static RevealSubject phone(long phone) {
        return new RevealSubject(Kind.PHONE, String.valueOf(phone));
    }

    public static RevealSubject idNumber(long customer) {
        return new RevealSubject(Kind.ID_NUMBER, String.valueOf(customer));
    }

    public static RevealSubject caller(CallId call) {
        return new RevealSubject(Kind.CALLER, call.value());
    }
}
