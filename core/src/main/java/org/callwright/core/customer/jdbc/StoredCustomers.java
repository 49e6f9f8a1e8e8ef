package org.callwright.core.customer.jdbc;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.callwright.core.customer.Customer;
import org.callwright.core.customer.CustomerFields;
import org.callwright.core.customer.CustomerFile;
import org.callwright.core.customer.Customers;

@Singleton
class StoredCustomers implements Customers {
    private final CustomerTable customers;
    private final PhoneTable phones;
    private final CustomerReading reading;
    private final CustomerWriting writing;
    private final SealedNumbers numbers;
    private final Clock clock;

    StoredCustomers(
            CustomerTable customers,
            PhoneTable phones,
            CustomerReading reading,
            CustomerWriting writing,
            SealedNumbers numbers,
            Clock clock) {
        this.customers = customers;
        this.phones = phones;
        this.reading = reading;
        this.writing = writing;
        this.numbers = numbers;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Customer> byId(long id) {
        return byIds(List.of(id)).stream().findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Customer> byIds(List<Long> ids) {
        return reading.files(ids).stream().map(CustomerFile::customer).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Long> everyIdOf(long id) {
        return customers.findByIdIn(List.of(id)).stream()
                .map(CustomerTable.Row::survivor)
                .findFirst()
                .map(survivor -> customers.people(List.of(survivor)).stream()
                        .map(CustomerTable.Row::id)
                        .toList())
                .orElseGet(List::of);
    }

    @Override
    public Map<String, List<Long>> idsByPhone(Set<String> e164, int most) {
        Map<String, String> byIndex = e164.stream().collect(toMap(numbers::index, number -> number));
        return phones.owners(byIndex.keySet(), most).stream()
                .collect(groupingBy(
                        owner -> Objects.requireNonNull(byIndex.get(owner.phoneIndex())),
                        mapping(PhoneTable.Owner::person, toList())));
    }

    @Override
    public Map<String, Long> idsByNumber(Collection<String> numbers) {
        return numbers.isEmpty()
                ? Map.of()
                : customers.findByNumberIn(numbers).stream()
                        .filter(row -> row.deletedAt() == null || row.survivorId() != null)
                        .collect(toMap(CustomerTable.Row::number, CustomerTable.Row::id));
    }

    @Override
    @Transactional
    public boolean put(Customer customer, boolean members, boolean points) {
        Optional<Customer> stored = customers.findByNumber(customer.number()).map(row -> stored(row, customer.id()));
        Customer wanted =
                stored.map(before -> customer.keeping(before, members, points)).orElse(customer);
        if (stored.filter(wanted::equals).isPresent()) {
            return false;
        }
        save(wanted);
        return true;
    }

    private Customer stored(CustomerTable.Row row, long id) {
        return new Customer(
                id,
                row.number(),
                row.name(),
                phones.ofCustomers(List.of(row.id())).stream()
                        .map(numbers::e164)
                        .toList(),
                row.member(),
                row.tier(),
                row.points(),
                numbers.idNumber(row),
                row.verificationStatus(),
                row.note());
    }

    @Override
    @Transactional
    public long save(Customer customer) {
        long id = stored(customer);
        phones.deleteByCustomerId(id);
        List<String> his = customer.phones();
        phones.insertAll(IntStream.range(0, his.size())
                .mapToObj(place -> numbers.phone(0, id, his.get(place), place))
                .toList());
        return id;
    }

    private long stored(Customer customer) {
        CustomerFields fields = CustomerFields.of(customer);
        Optional<CustomerTable.Row> known = customers.findByNumber(customer.number());
        if (known.isEmpty()) {
            return writing.insert(customer.number(), fields, clock.instant());
        }
        customers.update(writing.changed(known.get(), fields, clock.instant()));
        return known.get().id();
    }
}
