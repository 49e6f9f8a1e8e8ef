package org.callwright.core.ticket.jdbc;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callwright.core.jdbc.Bulk;
import org.callwright.core.search.SearchTerms;
import org.callwright.core.ticket.Ticket;
import org.callwright.core.ticket.jdbc.search.WantedTerms;

/**
 * Keeps by which words and products tickets are found, in the transaction that writes the text or the link. What was written once
 * stays findable, as it stays in the ticket's history, until the person it is about is forgotten; a product does while the ticket is linked to
 * it, or to a line that is of it. Blocks.
 */
@Singleton
class TicketTerms {
    private static final String THERE_ALREADY = "ticket = VALUES(ticket)";
    private static final Set<String> TEXTS = Set.of("text", "note", "reason", "subject");

    private final TicketTermTable table;
    private final Bulk bulk;

    TicketTerms(TicketTermTable table, Bulk bulk) {
        this.table = table;
        this.bulk = bulk;
    }

    void add(Ticket ticket, Collection<String> texts) {
        add(ticket.number().value(), ticket.opened(), texts);
    }

    void add(String ticket, Instant opened, Collection<String> texts) {
        put(ticket, opened, SearchTerms.of(texts));
    }

    void addProducts(String ticket, Instant opened, Set<String> skus) {
        put(ticket, opened, products(skus));
    }

    void removeProducts(String ticket, Instant opened, Set<String> skus) {
        if (!skus.isEmpty()) {
            table.remove(products(skus), opened, ticket);
        }
    }

    private static Set<String> products(Set<String> skus) {
        return skus.stream().map(WantedTerms::ofProduct).collect(Collectors.toSet());
    }

    private void put(String ticket, Instant opened, Set<String> terms) {
        List<TicketTermTable.Row> rows = terms.stream()
                .map(term -> new TicketTermTable.Row(term, opened, ticket))
                .toList();
        bulk.insert(TicketTermTable.Row.class, rows, THERE_ALREADY);
    }

    void remove(String ticket, Instant opened, Collection<String> texts) {
        Set<String> terms = SearchTerms.of(texts);
        if (!terms.isEmpty()) {
            table.remove(terms, opened, ticket);
        }
    }

    /** What people wrote, of all that an event tells. */
    static List<String> texts(Map<String, String> details) {
        boolean subject = "subject".equals(details.get("field"));
        return Stream.concat(
                        details.entrySet().stream()
                                .filter(detail -> TEXTS.contains(detail.getKey()))
                                .map(Map.Entry::getValue),
                        subject
                                ? Stream.of(details.getOrDefault("from", ""), details.getOrDefault("to", ""))
                                : Stream.<String>empty())
                .toList();
    }
}
