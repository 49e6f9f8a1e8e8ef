package org.callwright.core.customer;

import java.time.Instant;
import java.util.List;
import org.callwright.core.change.Outdated;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one customer, with what came from those that were merged into it.
 *
 * @param phones the main one first, the survivor's before the others'
 * @param merged those that were merged into this one, directly or by way of another
 * @param version counts changes
 */
public record CustomerFile(
        Customer customer,
        List<Phone> phones,
        List<CustomerIdentity> identities,
        List<Merged> merged,
        long version,
        Instant created,
        Instant updated) {
    /** @param id names it in commands; it stays when the numbers around it change */
    public record Phone(long id, String e164) {}

    /** @param into the one that it was merged into */
    public record Merged(long id, String number, String name, long into) {}

    public CustomerFile {
        phones = List.copyOf(phones);
        identities = List.copyOf(identities);
        merged = List.copyOf(merged);
    }

    public long id() {
        return customer.id();
    }

    /** The phone of that id; null when it has none. */
    public @Nullable Phone phone(long phone) {
        return phones.stream().filter(known -> known.id() == phone).findFirst().orElse(null);
    }

    /** @throws Outdated unless it is of this version */
    public CustomerFile requireVersion(long expected) {
        if (version != expected) {
            throw new Outdated("customer", String.valueOf(id()));
        }
        return this;
    }
}
