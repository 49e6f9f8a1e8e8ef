package org.callwright.core.account;

import java.time.Clock;

class NodeTryCountsTest implements TryCountsContract {
    private final TryCounts counts = new NodeTryCounts(Clock.systemUTC());

    @Override
    public TryCounts counts() {
        return counts;
    }
}
