package org.callwright.core.report.ticket;

/** What a report of tickets tells apart, as tickets are now. What has no such key is in no row. */
public enum TicketDimension {
    /** Nothing: one row an interval. */
    ALL(TicketKey.NOTHING),
    /** In which it arrived. */
    QUEUE(TicketKey.QUEUE),
    /** What the queue asks for at first. */
    SKILL(TicketKey.QUEUE),
    /** Who answered last. */
    AGENT(TicketKey.AGENT),
    /** The team that has it; one that no team has is counted with each team of who answered last. */
    TEAM(TicketKey.TEAM),
    /** The department that has it; one that no department has is counted with that of who answered last. */
    DEPARTMENT(TicketKey.DEPARTMENT),
    STORE(TicketKey.STORE),
    /** Without those below it. */
    CATEGORY(TicketKey.CATEGORY);

    private final TicketKey key;

    TicketDimension(TicketKey key) {
        this.key = key;
    }

    /** By what the database tells apart. */
    public TicketKey key() {
        return key;
    }
}
