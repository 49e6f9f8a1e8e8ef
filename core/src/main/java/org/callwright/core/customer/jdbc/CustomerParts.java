package org.callwright.core.customer.jdbc;

import jakarta.inject.Singleton;
import org.callwright.core.change.Refused;
import org.callwright.core.customer.CustomerIdentity;
import org.callwright.core.jdbc.Collisions;

/** The telephone numbers and identities of customers, row by row. */
@Singleton
final class CustomerParts {
    private final PhoneTable phones;
    private final IdentityTable identities;
    private final SealedNumbers numbers;

    CustomerParts(PhoneTable phones, IdentityTable identities, SealedNumbers numbers) {
        this.phones = phones;
        this.identities = identities;
        this.numbers = numbers;
    }

    /** @return its id */
    long insertPhone(long customer, String e164, int place) {
        return phones.insert(numbers.phone(0, customer, e164, place)).id();
    }

    /** With that number's rows of all who were merged, else it would only come to light again. */
    void removePhone(long person, long phone) {
        phones.removeOfPerson(person, phone);
    }

    void insertIdentity(long customer, CustomerIdentity identity) {
        try {
            identities.insert(IdentityTable.Row.of(customer, identity));
        } catch (RuntimeException e) {
            throw Collisions.is(e) ? taken(identity) : e;
        }
    }

    private RuntimeException taken(CustomerIdentity identity) {
        return identities
                .find(identity.system(), identity.externalId())
                .map(row -> Refused.state(
                        "externalId",
                        "In " + identity.system() + " this is customer " + row.customerId() + ": merge them, perhaps."))
                .orElseGet(() -> Refused.state("externalId", "Another customer is called this in that system."));
    }

    void removeIdentity(CustomerIdentity identity) {
        identities.remove(identity.system(), identity.externalId());
    }
}
