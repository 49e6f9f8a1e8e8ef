package org.callwright.core.source;

import java.util.List;
import org.callwright.core.customer.CustomerFile;
import org.callwright.core.customer.CustomerIdentity;
import org.jspecify.annotations.Nullable;

/**
 * By what all systems can be asked for a customer.
 *
 * @param identities how each system calls the customer; several times for one who was merged
 */
public record CustomerKeys(String number, @Nullable String member, List<CustomerIdentity> identities) {
    /** Under more names than that one system is not asked: somebody is waiting. */
    private static final int MOST_OF_ONE = 3;

    public CustomerKeys {
        identities = List.copyOf(identities);
    }

    public static CustomerKeys of(CustomerFile file) {
        return new CustomerKeys(file.customer().number(), file.customer().member(), file.identities());
    }

    /** One for each name that the system has for the customer; without any, what we call them. */
    List<CustomerKey> in(String system) {
        return everyOneIn(system).stream().limit(MOST_OF_ONE).toList();
    }

    /** As {@link #in}, of whoever has the time. */
    List<CustomerKey> everyOneIn(String system) {
        List<CustomerKey> known = identities.stream()
                .filter(identity -> identity.system().equals(system))
                .map(identity -> new CustomerKey(number, member, identity.externalId()))
                .toList();
        return known.isEmpty() ? List.of(new CustomerKey(number, member, null)) : known;
    }
}
