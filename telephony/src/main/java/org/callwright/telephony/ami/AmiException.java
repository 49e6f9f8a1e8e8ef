package org.callwright.telephony.ami;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An action that was not carried out, or of which that is not known. */
public final class AmiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Whose fault it is. */
    public enum Reason {
        /** Asterisk said no; its message tells why ('No such channel'). */
        REFUSED,
        /** Our manager user lacks the right. */
        PERMISSION,
        /** No answer in time; whether it was carried out is unknown. */
        TIMEOUT,
        /** Not sent, because there is no connection. */
        NOT_CONNECTED,
        /** The connection was lost before the answer came; whether it was carried out is unknown. */
        DISCONNECTED,
        /** More actions are under way, or a list is longer, than the settings allow. */
        OVERLOADED,
        /** Not sent, because Asterisk would have read something else. */
        UNSENDABLE
    }

    private final Reason reason;
    private final transient @Nullable AmiResponse response;

    AmiException(Reason reason, String message) {
        this(reason, message, null);
    }

    AmiException(Reason reason, String message, @Nullable AmiResponse response) {
        super(message);
        this.reason = reason;
        this.response = response;
    }

    public Reason reason() {
        return reason;
    }

    /** Asterisk's answer, when there was one. */
    public Optional<AmiResponse> response() {
        return Optional.ofNullable(response);
    }
}
