package org.callwright.core.account.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.callwright.core.account.TryCounts;
import org.callwright.core.account.TryCounts.Limit;
import org.callwright.core.account.TryCountsContract;
import org.callwright.core.redis.RedisLink;
import org.callwright.core.redis.TestRedis;
import org.junit.jupiter.api.Test;

class RedisTryCountsTest implements TryCountsContract {
    private final List<RedisLink> nodes = TestRedis.nodes(2);
    private final TryCounts counts = new RedisTryCounts(nodes.getFirst());

    @Override
    public TryCounts counts() {
        return counts;
    }

    @Test
    void theNodesCountTogether() {
        List<Limit> anna = List.of(new Limit("anna", 1));
        TryCounts other = new RedisTryCounts(nodes.getLast());

        assertThat(counts.count(anna, LONG).toCompletableFuture().join()).isZero();

        assertThat(other.count(anna, LONG).toCompletableFuture().join()).isGreaterThan(Duration.ZERO);
    }
}
