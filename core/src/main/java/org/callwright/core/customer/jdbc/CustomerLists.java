package org.callwright.core.customer.jdbc;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.callwright.core.customer.CustomerFile;
import org.callwright.core.customer.CustomerFilter;
import org.callwright.core.jdbc.Conditions;
import org.callwright.core.jdbc.Ordering;
import org.callwright.core.page.IdText;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.page.Sorting;
import org.jspecify.annotations.Nullable;

/** The list of customers. What can be of few customers only is looked up first, the rest are conditions of the list. */
@Singleton
final class CustomerLists {
    /** Of customers who share a number, as many are listed. */
    private static final int SHARING = 200;

    private static final String BY_MEMBER = "memberId";

    private static final Ordering<CustomerTable.Row> ORDERING = Ordering.<CustomerTable.Row>byText(
                    new Sorting("created", true), "number", CustomerTable.Row::number)
            .time("created", "createdAt", CustomerTable.Row::createdAt)
            .text("name", "name", CustomerTable.Row::name)
            .text(BY_MEMBER, "member", row -> Objects.requireNonNullElse(row.member(), ""));

    /** Where names stand without the numbers that some have. */
    private static final Ordering<CustomerTable.Row> NUMBERLESS = Ordering.<CustomerTable.Row>byText(
                    new Sorting("created", true), "number", CustomerTable.Row::number)
            .time("created", "createdAt", CustomerTable.Row::createdAt)
            .text("name", "numberlessName", CustomerTable.Row::numberlessName);

    private final CustomerTable customers;
    private final PhoneTable phones;
    private final IdentityTable identities;
    private final SealedNumbers numbers;
    private final CustomerReading reading;
    private final SealedPlaces places;

    CustomerLists(
            CustomerTable customers,
            PhoneTable phones,
            IdentityTable identities,
            SealedNumbers numbers,
            CustomerReading reading,
            SealedPlaces places) {
        this.customers = customers;
        this.phones = phones;
        this.identities = identities;
        this.numbers = numbers;
        this.reading = reading;
        this.places = places;
    }

    Page<CustomerFile> list(CustomerFilter filter, PageRequest page) {
        if (!IdText.possible(filter.number(), system(filter))) {
            return Page.empty();
        }
        Optional<Set<Long>> among = among(filter);
        Conditions<CustomerTable.Row> conditions = new Conditions<CustomerTable.Row>()
                .isNull("survivorId")
                .isNull("deletedAt")
                .begins(filter.numberless() ? "numberlessName" : "name", filter.name())
                .equal("member", filter.member())
                .equal("tier", filter.tier())
                .equal("verificationStatus", filter.verification())
                .in("id", among.orElse(null));
        Page<CustomerTable.Row> rows = rows(conditions, page, filter.numberless() ? NUMBERLESS : ORDERING);
        List<Long> ids = rows.items().stream().map(CustomerTable.Row::id).toList();
        return new Page<>(reading.files(ids), rows.next());
    }

    private Page<CustomerTable.Row> rows(
            Conditions<CustomerTable.Row> conditions, PageRequest page, Ordering<CustomerTable.Row> ordering) {
        String by = page.sorting().map(Sorting::by).orElse("created");
        if (by.equals("created")) {
            return conditions.ordered(customers, page, ordering);
        }
        if (by.equals(BY_MEMBER)) {
            conditions.isNotNull("member");
        }
        return places.sealed(conditions.ordered(customers, places.opened(page), ordering));
    }

    private static @Nullable String system(CustomerFilter filter) {
        return filter.identity() == null ? null : filter.identity().system();
    }

    /** Empty: among all. */
    private Optional<Set<Long>> among(CustomerFilter filter) {
        Optional<Set<Long>> found = Optional.empty();
        if (filter.number() != null) {
            found = both(found, survivor(customers.findByNumber(filter.number())));
        }
        if (filter.e164() != null) {
            found = both(
                    found,
                    Set.copyOf(phones.owners(List.of(numbers.index(filter.e164())), SHARING).stream()
                            .map(PhoneTable.Owner::person)
                            .toList()));
        }
        if (filter.idNumber() != null) {
            found = both(found, withIdNumber(filter.idNumber()));
        }
        if (filter.identity() != null) {
            found = both(
                    found,
                    survivor(identities
                            .find(filter.identity().system(), filter.identity().externalId())
                            .flatMap(row -> customers.findByIdIn(List.of(row.customerId())).stream()
                                    .findFirst())));
        }
        return found;
    }

    private Set<Long> withIdNumber(String typed) {
        String index = numbers.idNumberIndex(typed);
        return index == null ? Set.of() : Set.copyOf(customers.withIdNumber(index, SHARING));
    }

    private static Set<Long> survivor(Optional<CustomerTable.Row> row) {
        return row.map(known -> Set.of(known.survivor())).orElseGet(Set::of);
    }

    private static Optional<Set<Long>> both(Optional<Set<Long>> first, Set<Long> second) {
        Set<Long> common = new HashSet<>(second);
        first.ifPresent(common::retainAll);
        return Optional.of(common);
    }
}
