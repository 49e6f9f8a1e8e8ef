package org.callwright.telephony.agi;

/** A command that will get no reply. Asterisk's own refusals are replies, not exceptions. */
public final class AgiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Whose fault it is. */
    public enum Reason {
        /** The connection ended before the reply came; whether the command was carried out is unknown. */
        ENDED,
        /** Asterisk did not reply in time; the session is closed. */
        TIMEOUT,
        /** More commands wait in the session than the settings allow. */
        BACKLOG,
        /** The command was not sent because Asterisk would have read something else. */
        UNSENDABLE
    }

    private final Reason reason;

    AgiException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
