package org.callwright.web;

import java.util.LinkedHashSet;
import java.util.Set;

/** Says why the application cannot start, without the framework's tale of how it came to it. */
final class StartupFailure {
    private StartupFailure() {}

    static String sentence(Throwable failure) {
        Set<String> reasons = new LinkedHashSet<>();
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof Application.UnusableConfiguration) {
                return String.valueOf(t.getMessage());
            }
            if (!t.getClass().getName().startsWith("io.micronaut.") && t.getMessage() != null) {
                reasons.add(t.getMessage().lines().findFirst().orElse(""));
            }
        }
        return reasons.isEmpty() ? String.valueOf(failure.getMessage()) : String.join(": ", reasons);
    }
}
