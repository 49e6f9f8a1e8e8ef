package org.callwright.core.customer.jdbc;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Permission;
import org.callwright.core.audit.Audit;
import org.callwright.core.change.Outdated;
import org.callwright.core.change.Refused;
import org.callwright.core.customer.CustomerFile;
import org.callwright.core.customer.CustomerMerges;

@Singleton
class StoredCustomerMerges implements CustomerMerges {
    private final CustomerTable customers;
    private final CustomerLocks locks;
    private final CustomerReading reading;
    private final Audit audit;
    private final Clock clock;

    StoredCustomerMerges(
            CustomerTable customers, CustomerLocks locks, CustomerReading reading, Audit audit, Clock clock) {
        this.customers = customers;
        this.locks = locks;
        this.reading = reading;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public CustomerFile merge(Actor who, long survivor, long version, long other) {
        who.require(Permission.CUSTOMER_MERGE);
        if (survivor == other) {
            throw Refused.value("other", "A customer cannot be merged with itself.");
        }
        Map<Long, CustomerTable.Row> both = locks.rows(List.of(survivor, other));
        CustomerTable.Row stays = CustomerLocks.surviving(both.get(survivor));
        if (stays.version() != version) {
            throw new Outdated("customer", String.valueOf(survivor));
        }
        CustomerTable.Row goes = both.get(other);
        if (goes == null || !goes.survives()) {
            throw Refused.state("other", "There is no such customer, or it has been merged already.");
        }
        customers.lead(person(other), survivor);
        customers.mergeInto(other, survivor);
        return done(who, "customer.merged", survivor, other);
    }

    @Override
    @Transactional
    public CustomerFile unmerge(Actor who, long merged, long version) {
        who.require(Permission.CUSTOMER_MERGE);
        long survivor = customers.findByIdIn(List.of(merged)).stream()
                .map(CustomerTable.Row::survivorId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> Refused.state("id", "The customer has not been merged into another."));
        // The survivor's lock is what every change of this person takes; only then is it sure who belongs to it.
        Map<Long, CustomerTable.Row> locked = locks.rows(List.of(survivor, merged));
        if (CustomerLocks.surviving(locked.get(survivor)).version() != version) {
            throw new Outdated("customer", String.valueOf(survivor));
        }
        CustomerTable.Row row = locked.get(merged);
        if (row == null || !Objects.equals(row.survivorId(), survivor)) {
            throw new Outdated("customer", String.valueOf(merged));
        }
        customers.lead(withThoseMergedInto(merged, survivor), merged);
        customers.lead(List.of(merged), null);
        customers.mergeInto(merged, null);
        done(who, "customer.unmerged", survivor, merged);
        return reading.files(List.of(merged)).getFirst();
    }

    /** The other counts as changed, too: whoever has read it knows less than there is now. */
    private CustomerFile done(Actor who, String action, long survivor, long other) {
        Instant now = clock.instant();
        customers.touch(survivor, now);
        audit.record(who, action, "customer", String.valueOf(survivor), Map.of("other", String.valueOf(other)));
        return reading.files(List.of(survivor)).getFirst();
    }

    private List<Long> person(long survivor) {
        return customers.lockPerson(survivor).stream()
                .map(CustomerTable.Row::id)
                .toList();
    }

    private List<Long> withThoseMergedInto(long merged, long survivor) {
        List<CustomerTable.Row> person = customers.lockPerson(survivor);
        List<Long> found = new ArrayList<>(List.of(merged));
        for (int i = 0; i < found.size(); i++) {
            Long into = found.get(i);
            person.stream()
                    .filter(row -> into.equals(row.mergedInto()))
                    .map(CustomerTable.Row::id)
                    .forEach(found::add);
        }
        return found;
    }
}
