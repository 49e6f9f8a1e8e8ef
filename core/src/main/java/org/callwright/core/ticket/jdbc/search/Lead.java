package org.callwright.core.ticket.jdbc.search;

import java.util.Map;
import java.util.Objects;
import org.callwright.core.jdbc.IndexedTimes.Index;

/** Tickets that an index gives in the order of their opening, so that a search may go through them until a page is full. */
sealed interface Lead {
    /** Where their openings are read. */
    Index index();

    /** Those with a term. */
    record OfTerm(String term) implements Lead {
        @Override
        public Index index() {
            return new Index("ticket_term WHERE term = ?", term, "opened", "ticket");
        }
    }

    /**
     * Those with a value in a column.
     *
     * @param column of {@code ticket}, never anything from outside
     */
    record OfColumn(String column, Object value) implements Lead {
        private static final Map<String, String> INDEXES = Map.ofEntries(
                Map.entry("agent_id", "by_agent"),
                Map.entry("assignee", "by_assignee"),
                Map.entry("category_id", "by_category"),
                Map.entry("created_by", "by_creator"),
                Map.entry("department_agent", "by_department_agent"),
                Map.entry("department_id", "by_department"),
                Map.entry("department_waiting", "by_department_waiting"),
                Map.entry("priority", "by_priority"),
                Map.entry("queue_id", "by_queue"),
                Map.entry("queue_waiting", "by_queue_waiting"),
                Map.entry("state", "by_state"),
                Map.entry("store_id", "by_store"),
                Map.entry("team_agent", "by_team_agent"),
                Map.entry("team_id", "by_team"),
                Map.entry("team_waiting", "by_team_waiting"));

        /** The table, read by the column's index: the optimizer would take one that looks shorter, and sort. */
        String table() {
            return "ticket FORCE INDEX (" + Objects.requireNonNull(INDEXES.get(column)) + ")";
        }

        @Override
        public Index index() {
            return new Index(table() + " WHERE " + column + " = ?", value, "opened_at", "number");
        }
    }
}
