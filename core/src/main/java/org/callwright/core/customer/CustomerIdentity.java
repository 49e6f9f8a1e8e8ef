package org.callwright.core.customer;

import java.util.regex.Pattern;
import org.callwright.core.change.Refused;

/**
 * How another system calls a customer; no two customers are called the same by one system.
 *
 * @param system a short name such as {@code shop} or {@code crm}
 * @param externalId that system's own id, as it writes it
 */
public record CustomerIdentity(String system, String externalId) {
    private static final Pattern SYSTEM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final int LONGEST = 120;

    public CustomerIdentity {
        if (!SYSTEM.matcher(system).matches()) {
            throw Refused.value("system", "a system's name is 1 to 40 of a-z, 0-9 and '-'");
        }
        if (externalId.isBlank() || externalId.length() > LONGEST) {
            throw Refused.value("externalId", "an id has 1 to " + LONGEST + " characters");
        }
    }
}
