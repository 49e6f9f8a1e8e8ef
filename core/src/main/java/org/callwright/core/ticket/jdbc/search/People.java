package org.callwright.core.ticket.jdbc.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose tickets are wanted, with all that were merged with them (docs/adr/0046); null: it has not been asked for.
 *
 * @param known by the customer's id
 * @param members by the number in the members' programme
 * @param phoneOwners by a telephone number
 * @param named whose name, or that of whom they were merged into, begins like that; null as well when there are very many
 */
record People(
        @Nullable List<Long> known,
        @Nullable List<Long> members,
        @Nullable List<Long> phoneOwners,
        @Nullable List<Long> named) {}
