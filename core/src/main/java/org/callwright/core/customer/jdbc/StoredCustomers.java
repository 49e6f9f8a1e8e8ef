package org.callwright.core.customer.jdbc;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.callwright.core.customer.Customer;
import org.callwright.core.customer.Customers;

@Singleton
class StoredCustomers implements Customers {
    private final CustomerTable customers;
    private final PhoneTable phones;

    StoredCustomers(CustomerTable customers, PhoneTable phones) {
        this.customers = customers;
        this.phones = phones;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Customer> byId(long id) {
        return byIds(List.of(id)).stream().findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Customer> byIds(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, List<String>> numbers = phones.findByCustomerIdInOrderByPlace(ids).stream()
                .collect(groupingBy(PhoneTable.Row::customerId, mapping(PhoneTable.Row::e164, toList())));
        Map<Long, Customer> found = customers.findByIdIn(ids).stream()
                .map(row -> row.customer(numbers.getOrDefault(row.id(), List.of())))
                .collect(toMap(Customer::id, customer -> customer));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    @Override
    public Map<String, List<Long>> idsByPhone(Set<String> e164, int most) {
        return phones.ofNumbers(e164, most).stream()
                .collect(groupingBy(PhoneTable.Row::e164, mapping(PhoneTable.Row::customerId, toList())));
    }

    @Override
    public Map<String, Long> idsByNumber(Collection<String> numbers) {
        return numbers.isEmpty()
                ? Map.of()
                : customers.findByNumberIn(numbers).stream()
                        .collect(toMap(CustomerTable.Row::number, CustomerTable.Row::id));
    }

    @Override
    @Transactional
    public long save(Customer customer) {
        long id = put(customer);
        phones.deleteByCustomerId(id);
        List<String> numbers = customer.phones();
        phones.insertAll(IntStream.range(0, numbers.size())
                .mapToObj(place -> new PhoneTable.Row(id, numbers.get(place), place))
                .toList());
        return id;
    }

    private long put(Customer customer) {
        Optional<CustomerTable.Row> known = customers.findByNumber(customer.number());
        if (known.isEmpty()) {
            return customers.insert(CustomerTable.Row.of(0, customer, 0)).id();
        }
        customers.update(
                CustomerTable.Row.of(known.get().id(), customer, known.get().version()));
        return known.get().id();
    }
}
