package org.callwright.core.workorder.jdbc;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callwright.core.person.Person;
import org.callwright.core.person.PersonArchive;
import org.callwright.core.person.PersonalFiles;
import org.callwright.core.ticket.TicketNumber;
import org.callwright.core.workorder.AttachmentStore;

/** What was written on the work orders of the person's tickets, and the files that were put there. */
@Singleton
class WorkOrderRecords implements PersonalFiles {
    private final WorkOrderTextTable orders;
    private final WorkOrderEventTable events;
    private final AttachmentTable attachments;
    private final WorkOrderTermTable terms;
    private final AttachmentStore store;

    WorkOrderRecords(
            WorkOrderTextTable orders,
            WorkOrderEventTable events,
            AttachmentTable attachments,
            WorkOrderTermTable terms,
            AttachmentStore store) {
        this.orders = orders;
        this.events = events;
        this.attachments = attachments;
        this.terms = terms;
        this.store = store;
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "work_order.subject",
                "work_order.description",
                "work_order_term.term",
                "work_order_event.details",
                "attachment.name",
                "attachment.media_type",
                "attachment.sha256");
    }

    @Override
    public void handOver(Person person, PersonArchive archive) throws IOException {
        List<WorkOrderTextTable.Row> all = of(person);
        if (!all.isEmpty()) {
            archive.add("workorders", all.stream().map(this::shown).toList());
        }
        for (String id : paths(person)) {
            try (InputStream content = store.read(id)) {
                archive.addFile("attachments/" + id, content);
            } catch (NoSuchFileException e) {
                // Lost to the store: its name, above, is all that there is.
                continue;
            }
        }
    }

    private Map<String, Object> shown(WorkOrderTextTable.Row order) {
        return Map.of(
                "workOrder", order.number(),
                "ticket", order.ticket(),
                "subject", order.subject(),
                "description", order.description(),
                "created", order.createdAt().toString(),
                "attachments",
                        attachments.findByWorkOrderIdOrderById(order.id()).stream()
                                .map(row -> Map.of("attachment", row.id(), "name", row.name()))
                                .toList(),
                "events",
                        events.findByWorkOrderIdOrderById(order.id()).stream()
                                .map(WorkOrderEventTable.Row::event)
                                .map(event -> Map.of(
                                        "at", event.at().toString(),
                                        "kind", event.kind().name(),
                                        "details", event.details()))
                                .toList());
    }

    @Override
    public void forget(Person person) {
        List<String> tickets = tickets(person);
        if (!tickets.isEmpty()) {
            orders.deleteAttachments(tickets);
            orders.eraseTexts(tickets);
            orders.eraseJobs(tickets);
            // Last: whoever writes words has the work order locked, and what he read is there by now.
            terms.removeOfTickets(tickets);
        }
    }

    @Override
    public String kind() {
        return "attachment";
    }

    @Override
    public List<String> paths(Person person) {
        return of(person).stream()
                .flatMap(order -> attachments.findByWorkOrderIdOrderById(order.id()).stream())
                .map(AttachmentTable.Row::id)
                .toList();
    }

    @Override
    public void delete(String path) throws IOException {
        store.remove(path);
    }

    private List<WorkOrderTextTable.Row> of(Person person) {
        List<String> tickets = tickets(person);
        return tickets.isEmpty() ? List.of() : orders.of(tickets);
    }

    private static List<String> tickets(Person person) {
        return person.tickets().stream().map(TicketNumber::value).toList();
    }
}
