package org.callwright.core.customer.jdbc;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callwright.core.customer.CustomerFile;
import org.callwright.core.person.Person;
import org.callwright.core.person.PersonArchive;
import org.callwright.core.person.PersonalRecords;

/** The customer's own file. What is left of it is a row without a name, so that tickets and orders still have a customer. */
@Singleton
class CustomerRecords implements PersonalRecords {
    private final CustomerTable customers;
    private final PhoneTable phones;
    private final IdentityTable identities;
    private final CustomerReading reading;
    private final Clock clock;

    CustomerRecords(
            CustomerTable customers,
            PhoneTable phones,
            IdentityTable identities,
            CustomerReading reading,
            Clock clock) {
        this.customers = customers;
        this.phones = phones;
        this.identities = identities;
        this.reading = reading;
        this.clock = clock;
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "customer.number",
                "customer.name",
                "customer.numberless_name",
                "customer.member",
                "customer.id_number_sealed",
                "customer.id_number_index",
                "customer.id_number_last4",
                "customer.note",
                "customer_phone.phone_sealed",
                "customer_phone.phone_index",
                "customer_phone.last4",
                "customer_identity.external_id");
    }

    @Override
    public void handOver(Person person, PersonArchive archive) throws IOException {
        for (CustomerFile file : reading.files(List.of(person.customer()))) {
            archive.add("customer", shown(file));
        }
    }

    private static Map<String, Object> shown(CustomerFile file) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("customer", file.customer());
        all.put("identities", file.identities());
        all.put("merged", file.merged());
        all.put("created", file.created().toString());
        all.put("updated", file.updated().toString());
        return all;
    }

    @Override
    public void forget(Person person) {
        person.customers().forEach(phones::deleteByCustomerId);
        person.customers().forEach(identities::deleteByCustomerId);
        customers.erase(person.customers(), clock.instant());
    }
}
