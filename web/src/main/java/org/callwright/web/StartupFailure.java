package org.callwright.web;

import io.micronaut.context.env.Environment;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.http.server.exceptions.ServerStartupException;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.callwright.web.sample.DemoPassword;
import org.callwright.web.session.TokenSecret;

/** Says why the application cannot start, without the framework's tale of how it came to it. */
public final class StartupFailure {
    private StartupFailure() {}

    /** What is missing in the configuration is said first, even if something else failed before it was missed. */
    static String sentence(Environment environment, Throwable failure) {
        Optional<String> busy = listening(failure);
        if (busy.isPresent()) {
            return busy.get();
        }
        try {
            TokenSecret.of(environment);
            DemoPassword.check(environment);
            return reasons(failure);
        } catch (Application.UnusableConfiguration e) {
            return String.valueOf(e.getMessage());
        }
    }

    /**
     * The web server is last to start, so nothing else is missing; and when it fails the framework forgets the
     * configuration, so that only its message still knows the port.
     */
    private static Optional<String> listening(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof ServerStartupException && t.getCause() instanceof IOException cause) {
                String message = String.valueOf(t.getMessage());
                return Optional.of("The web server cannot listen on " + message.substring(message.lastIndexOf(' ') + 1)
                        + " (" + cause.getMessage()
                        + "): set micronaut.server.port, or micronaut.server.host, to what is free on this machine.");
            }
        }
        return Optional.empty();
    }

    /** Each cause in its first line, the framework's own left out. */
    public static String reasons(Throwable failure) {
        Set<String> reasons = new LinkedHashSet<>();
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof ConfigurationException) {
                return String.valueOf(t.getMessage());
            }
            if (!t.getClass().getName().startsWith("io.micronaut.") && t.getMessage() != null) {
                reasons.add(t.getMessage().lines().findFirst().orElse(""));
            }
        }
        return reasons.isEmpty() ? String.valueOf(failure.getMessage()) : String.join(": ", reasons);
    }
}
