package org.callwright.core.quality.jdbc;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callwright.core.person.Person;
import org.callwright.core.person.PersonArchive;
import org.callwright.core.person.PersonalRecords;
import org.callwright.core.ticket.TicketNumber;

/** What reviewers wrote about the service that the person had. The scores stay: they are about agents. */
@Singleton
class EvaluationRecords implements PersonalRecords {
    private final EvaluationTable evaluations;

    EvaluationRecords(EvaluationTable evaluations) {
        this.evaluations = evaluations;
    }

    @Override
    public Set<String> columns() {
        return Set.of("evaluation.note");
    }

    @Override
    public void handOver(Person person, PersonArchive archive) throws IOException {
        List<String> tickets = tickets(person);
        if (!tickets.isEmpty()) {
            archive.add(
                    "evaluations",
                    evaluations.ofTickets(tickets).stream()
                            .map(row -> Map.of(
                                    "ticket", row.ticket().value(),
                                    "given", row.givenAt().toString(),
                                    "note", row.note()))
                            .toList());
        }
    }

    @Override
    public void forget(Person person) {
        List<String> tickets = tickets(person);
        if (!tickets.isEmpty()) {
            evaluations.eraseNotes(tickets);
        }
    }

    private static List<String> tickets(Person person) {
        return person.tickets().stream().map(TicketNumber::value).toList();
    }
}
