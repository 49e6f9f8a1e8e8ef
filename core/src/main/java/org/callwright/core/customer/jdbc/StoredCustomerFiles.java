package org.callwright.core.customer.jdbc;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Permission;
import org.callwright.core.audit.Audit;
import org.callwright.core.change.Refused;
import org.callwright.core.customer.CustomerFields;
import org.callwright.core.customer.CustomerFile;
import org.callwright.core.customer.CustomerFiles;
import org.callwright.core.customer.CustomerFilter;
import org.callwright.core.customer.CustomerIdentity;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.jspecify.annotations.Nullable;

@Singleton
class StoredCustomerFiles implements CustomerFiles {
    private final CustomerTable customers;
    private final PhoneTable phones;
    private final CustomerLists lists;
    private final CustomerLocks locks;
    private final CustomerReading reading;
    private final CustomerWriting writing;
    private final CustomerParts parts;
    private final Audit audit;
    private final Clock clock;

    StoredCustomerFiles(
            CustomerTable customers,
            PhoneTable phones,
            CustomerLists lists,
            CustomerLocks locks,
            CustomerReading reading,
            CustomerWriting writing,
            CustomerParts parts,
            Audit audit,
            Clock clock) {
        this.customers = customers;
        this.phones = phones;
        this.lists = lists;
        this.locks = locks;
        this.reading = reading;
        this.writing = writing;
        this.parts = parts;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CustomerFile> byId(long id) {
        return reading.files(List.of(id)).stream().findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public Page<CustomerFile> list(CustomerFilter filter, PageRequest page) {
        return lists.list(filter, page);
    }

    @Override
    @Transactional
    public CustomerFile create(
            Actor who,
            @Nullable String number,
            CustomerFields fields,
            List<String> e164,
            List<CustomerIdentity> identities) {
        who.require(Permission.CUSTOMER_WRITE);
        long id = writing.insertNew(number, fields, clock.instant());
        List<String> his = e164.stream().distinct().toList();
        IntStream.range(0, his.size()).forEach(place -> parts.insertPhone(id, his.get(place), place));
        identities.forEach(identity -> parts.insertIdentity(id, identity));
        audit.record(who, "customer.created", "customer", String.valueOf(id), Map.of());
        return file(id);
    }

    @Override
    @Transactional
    public CustomerFile change(Actor who, long id, long version, CustomerFields fields) {
        who.require(Permission.CUSTOMER_WRITE);
        CustomerTable.Row row = locks.survivor(id, version);
        customers.update(writing.changed(row, fields, clock.instant()));
        audit.record(who, "customer.changed", "customer", String.valueOf(id), Map.of());
        return file(id);
    }

    @Override
    @Transactional
    public void remove(Actor who, long id, long version) {
        who.require(Permission.CUSTOMER_WRITE);
        locks.survivor(id, version);
        customers.remove(id, clock.instant());
        audit.record(who, "customer.removed", "customer", String.valueOf(id), Map.of());
    }

    @Override
    @Transactional
    public CustomerFile addPhone(Actor who, long id, String e164, boolean main) {
        who.require(Permission.CUSTOMER_WRITE);
        locks.survivor(id);
        CustomerFile before = file(id);
        if (before.customer().phones().contains(e164)) {
            throw Refused.state("phone", "The customer has this number already.");
        }
        if (main) {
            phones.makeRoom(id);
        }
        long phone = parts.insertPhone(id, e164, main ? 0 : before.phones().size());
        return changed(who, id, "customer.phone-added", Map.of("phone", String.valueOf(phone)));
    }

    @Override
    @Transactional
    public CustomerFile removePhone(Actor who, long id, long phone) {
        who.require(Permission.CUSTOMER_WRITE);
        locks.survivor(id);
        if (file(id).phone(phone) == null) {
            throw Refused.state("phone", "The customer has no such telephone number.");
        }
        parts.removePhone(id, phone);
        return changed(who, id, "customer.phone-removed", Map.of("phone", String.valueOf(phone)));
    }

    @Override
    @Transactional
    public CustomerFile addIdentity(Actor who, long id, CustomerIdentity identity) {
        who.require(Permission.CUSTOMER_WRITE);
        locks.survivor(id);
        parts.insertIdentity(id, identity);
        return changed(who, id, "customer.identity-added", Map.of("system", identity.system()));
    }

    @Override
    @Transactional
    public CustomerFile removeIdentity(Actor who, long id, CustomerIdentity identity) {
        who.require(Permission.CUSTOMER_WRITE);
        locks.survivor(id);
        if (!file(id).identities().contains(identity)) {
            throw Refused.state("identity", "The customer has no such identity.");
        }
        parts.removeIdentity(identity);
        return changed(who, id, "customer.identity-removed", Map.of("system", identity.system()));
    }

    private CustomerFile changed(Actor who, long id, String action, Map<String, String> details) {
        customers.touch(id, clock.instant());
        audit.record(who, action, "customer", String.valueOf(id), details);
        return file(id);
    }

    private CustomerFile file(long id) {
        return reading.files(List.of(id)).getFirst();
    }
}
