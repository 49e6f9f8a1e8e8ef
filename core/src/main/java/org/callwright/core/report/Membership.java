package org.callwright.core.report;

import java.util.Set;

/** Where queues and agents belong, for adding their figures up further. */
public interface Membership {
    /** The skills that a queue asks for at first. */
    Set<String> skillsOfQueue(String queue);

    Set<String> teamsOfAgent(String agent);

    /** None or one. */
    Set<String> departmentsOfAgent(String agent);
}
