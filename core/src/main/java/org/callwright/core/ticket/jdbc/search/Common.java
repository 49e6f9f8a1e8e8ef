package org.callwright.core.ticket.jdbc.search;

/**
 * What is wanted of a ticket and so common that it is looked up for each, rather than tickets found by it and put in order.
 *
 * @param name very many customers have such a name
 * @param due very many tickets are due by then
 */
record Common(boolean name, boolean due) {}
