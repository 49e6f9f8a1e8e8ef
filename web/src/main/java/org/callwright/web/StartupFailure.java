package org.callwright.web;

import io.micronaut.context.env.Environment;
import io.micronaut.context.exceptions.ConfigurationException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.callwright.web.sample.DemoPassword;
import org.callwright.web.session.TokenSecret;

/** Says why the application cannot start, without the framework's tale of how it came to it. */
public final class StartupFailure {
    private StartupFailure() {}

    /** What is missing in the configuration is said first, even if something else failed before it was missed. */
    static String sentence(Environment environment, Throwable failure) {
        try {
            TokenSecret.of(environment);
            DemoPassword.check(environment);
            return reasons(failure);
        } catch (Application.UnusableConfiguration e) {
            return String.valueOf(e.getMessage());
        }
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
