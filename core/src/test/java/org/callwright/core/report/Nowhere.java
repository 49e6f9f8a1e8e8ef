package org.callwright.core.report;

import java.util.Set;

/** Nobody belongs anywhere. */
public final class Nowhere implements Membership {
    @Override
    public Set<String> skillsOfQueue(String queue) {
        return Set.of();
    }

    @Override
    public Set<String> teamsOfAgent(String agent) {
        return Set.of();
    }

    @Override
    public Set<String> departmentsOfAgent(String agent) {
        return Set.of();
    }
}
