package org.callwright.core.satisfaction.jdbc;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callwright.core.person.Person;
import org.callwright.core.person.PersonArchive;
import org.callwright.core.person.PersonalRecords;
import org.callwright.core.ticket.TicketNumber;

/** What the person answered. A score without a person says nothing about anybody, so nothing is to be forgotten. */
@Singleton
class AnswerRecords implements PersonalRecords {
    private final AnswerTable answers;

    AnswerRecords(AnswerTable answers) {
        this.answers = answers;
    }

    @Override
    public Set<String> columns() {
        return Set.of();
    }

    @Override
    public void handOver(Person person, PersonArchive archive) throws IOException {
        List<String> tickets =
                person.tickets().stream().map(TicketNumber::value).toList();
        if (!tickets.isEmpty()) {
            archive.add(
                    "satisfaction",
                    answers.ofTickets(tickets).stream()
                            .map(row -> Map.of(
                                    "ticket", row.number().value(),
                                    "survey", row.survey().name(),
                                    "score", row.score(),
                                    "given", row.givenAt().toString()))
                            .toList());
        }
    }

    @Override
    public void forget(Person person) {}
}
