package org.callwright.telephony.agi;

/** The FastAGI server cannot listen; the message is fit for whoever starts the application. */
public final class AgiBindException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AgiBindException(AgiSettings settings, Throwable cause) {
        super(
                "cannot listen for FastAGI on " + settings.host() + ":" + settings.port() + ": " + cause.getMessage(),
                cause);
    }
}
