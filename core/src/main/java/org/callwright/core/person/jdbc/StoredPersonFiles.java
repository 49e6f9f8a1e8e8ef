package org.callwright.core.person.jdbc;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Permission;
import org.callwright.core.audit.Audit;
import org.callwright.core.call.CallId;
import org.callwright.core.change.Refused;
import org.callwright.core.customer.CustomerFile;
import org.callwright.core.customer.CustomerFiles;
import org.callwright.core.customer.Customers;
import org.callwright.core.jdbc.Repeated;
import org.callwright.core.person.Person;
import org.callwright.core.person.PersonArchive;
import org.callwright.core.person.PersonFiles;
import org.callwright.core.person.PersonalRecords;
import org.callwright.core.ticket.TicketNumber;

@Singleton
class StoredPersonFiles implements PersonFiles {
    private final TransactionOperations<Connection> transactions;
    private final PersonTable table;
    private final Customers customers;
    private final CustomerFiles files;
    private final List<PersonalRecords> everything;
    private final ErasedFiles erased;
    private final ErasureTable erasures;
    private final Audit audit;

    StoredPersonFiles(
            TransactionOperations<Connection> transactions,
            PersonTable table,
            Customers customers,
            CustomerFiles files,
            List<PersonalRecords> everything,
            ErasedFiles erased,
            ErasureTable erasures,
            Audit audit) {
        this.transactions = transactions;
        this.table = table;
        this.customers = customers;
        this.files = files;
        this.everything = everything;
        this.erased = erased;
        this.erasures = erasures;
        this.audit = audit;
    }

    @Override
    public Person find(long customer) {
        return transactions.executeRead(status -> person(file(customer)));
    }

    private CustomerFile file(long customer) {
        return files.byId(customer).orElseThrow(() -> Refused.state("id", "There is no such customer."));
    }

    private Person person(CustomerFile file) {
        List<Long> ids = customers.everyIdOf(file.id());
        Set<String> calls = new LinkedHashSet<>(table.callsOfTickets(ids));
        calls.addAll(table.callsFromTheirNumbers(ids));
        Set<String> tickets = new LinkedHashSet<>(table.tickets(ids));
        if (!calls.isEmpty()) {
            tickets.addAll(table.ticketsOfCalls(calls));
        }
        return new Person(
                file.id(),
                ids,
                table.phones(ids),
                calls.stream().map(CallId::new).toList(),
                tickets.stream().map(TicketNumber::new).toList());
    }

    @Override
    public void handOver(Actor who, Person person, PersonArchive archive) throws IOException {
        who.require(Permission.CUSTOMER_EXPORT);
        // By itself: it stands whatever becomes of the archive, and nobody's entry waits until that is written.
        written(() -> {
            record(who, "customer.exported", person);
            return person;
        });
        try {
            List<PersonalRecords.HandOver> all =
                    everything.stream().map(records -> records.asked(person)).toList();
            transactions.executeRead(status -> handOver(all, person(file(person.customer())), archive));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Person handOver(List<PersonalRecords.HandOver> all, Person person, PersonArchive archive) {
        try {
            for (PersonalRecords.HandOver records : all) {
                records.handOver(person, archive);
            }
            return person;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void forget(Actor who, long customer, long version) {
        who.require(Permission.CUSTOMER_ERASE);
        written(() -> {
            // Before anything is read: who belongs to this person stays as it is from now on.
            table.hold(customer);
            Person person = forgettable(customer, version);
            erased.writeDown(person);
            everything.forEach(records -> records.forget(person));
            erasures.oneMore();
            record(who, "customer.erased", person);
            return person;
        });
        erased.delete();
    }

    /** @param work is on the record alone: files are only written down */
    private void written(Supplier<Person> work) {
        Repeated.whileGivingWay(() -> transactions.executeWrite(status -> work.get()));
    }

    @Override
    public long forgotten() {
        return transactions.executeRead(status -> erasures.count());
    }

    @Override
    public void deleteFiles() {
        erased.delete();
    }

    private Person forgettable(long customer, long version) {
        Person person = person(file(customer).requireVersion(version));
        if (!person.calls().isEmpty()
                && table.goingOn(person.calls().stream().map(CallId::value).toList()) > 0) {
            throw Refused.state("id", "A call of this customer is going on.");
        }
        return person;
    }

    private void record(Actor who, String action, Person person) {
        audit.record(
                who,
                action,
                "customer",
                String.valueOf(person.customer()),
                Map.of("calls", String.valueOf(person.calls().size())));
    }
}
