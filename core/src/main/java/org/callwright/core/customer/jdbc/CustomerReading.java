package org.callwright.core.customer.jdbc;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.callwright.core.customer.Customer;
import org.callwright.core.customer.CustomerFile;
import org.callwright.core.customer.CustomerIdentity;

/** Puts the files of customers together, one statement a table however many they are. */
@Singleton
final class CustomerReading {
    private final CustomerTable customers;
    private final PhoneTable phones;
    private final IdentityTable identities;
    private final SealedNumbers numbers;

    CustomerReading(CustomerTable customers, PhoneTable phones, IdentityTable identities, SealedNumbers numbers) {
        this.customers = customers;
        this.phones = phones;
        this.identities = identities;
        this.numbers = numbers;
    }

    /** In the order asked for, each once; who was removed is left out. Of merged customers it is the survivor's. */
    List<CustomerFile> files(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Long> survivors =
                customers.findByIdIn(ids).stream().collect(toMap(CustomerTable.Row::id, CustomerTable.Row::survivor));
        List<Long> wanted = ids.stream()
                .map(survivors::get)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<Long, CustomerFile> files = read(wanted);
        return wanted.stream().map(files::get).filter(Objects::nonNull).toList();
    }

    private Map<Long, CustomerFile> read(List<Long> survivors) {
        if (survivors.isEmpty()) {
            return Map.of();
        }
        List<CustomerTable.Row> rows = customers.people(survivors);
        List<Long> ids = rows.stream().map(CustomerTable.Row::id).toList();
        Map<Long, List<PhoneTable.Row>> phonesOf =
                phones.ofCustomers(ids).stream().collect(groupingBy(PhoneTable.Row::customerId));
        Map<Long, List<IdentityTable.Row>> identitiesOf =
                identities.ofCustomers(ids).stream().collect(groupingBy(IdentityTable.Row::customerId));
        return rows.stream().collect(groupingBy(CustomerTable.Row::survivor)).values().stream()
                .filter(person -> person.getFirst().survives())
                .map(person -> file(person, phonesOf, identitiesOf))
                .collect(toMap(CustomerFile::id, Function.identity()));
    }

    private CustomerFile file(
            List<CustomerTable.Row> person,
            Map<Long, List<PhoneTable.Row>> phonesOf,
            Map<Long, List<IdentityTable.Row>> identitiesOf) {
        CustomerTable.Row survivor = person.getFirst();
        Set<String> known = new HashSet<>();
        List<CustomerFile.Phone> hisPhones = person.stream()
                .flatMap(row -> phonesOf.getOrDefault(row.id(), List.of()).stream())
                .filter(row -> known.add(row.phoneIndex()))
                .map(row -> new CustomerFile.Phone(row.id(), numbers.e164(row)))
                .toList();
        List<CustomerIdentity> hisIdentities = person.stream()
                .flatMap(row -> identitiesOf.getOrDefault(row.id(), List.of()).stream())
                .map(IdentityTable.Row::identity)
                .sorted(Comparator.comparing(CustomerIdentity::system).thenComparing(CustomerIdentity::externalId))
                .toList();
        return new CustomerFile(
                customer(survivor, hisPhones),
                hisPhones,
                hisIdentities,
                person.stream().skip(1).map(CustomerReading::merged).toList(),
                survivor.version(),
                survivor.createdAt(),
                survivor.updatedAt());
    }

    private Customer customer(CustomerTable.Row row, List<CustomerFile.Phone> hisPhones) {
        return new Customer(
                row.id(),
                row.number(),
                row.name(),
                hisPhones.stream().map(CustomerFile.Phone::e164).toList(),
                row.member(),
                row.tier(),
                row.points(),
                numbers.idNumber(row),
                row.verificationStatus(),
                row.note());
    }

    private static CustomerFile.Merged merged(CustomerTable.Row row) {
        return new CustomerFile.Merged(row.id(), row.number(), row.name(), Objects.requireNonNull(row.mergedInto()));
    }
}
