package org.callwright.core.routing.redis;

import org.callwright.core.privacy.TestSealing;
import org.callwright.core.redis.RedisLink;
import org.callwright.core.redis.SiteLog;
import org.callwright.core.redis.TestRedis;
import org.callwright.core.routing.RoutingStage;
import org.callwright.core.routing.RoutingStoreContract;

class RedisRoutingStoreTest implements RoutingStoreContract {
    @Override
    public RoutingStage stage() {
        RedisLink link = TestRedis.link();
        return new RoutingStage(new RedisRoutingStore(link, TestSealing.CODEC, due -> {}), new SiteLog(link)::after);
    }
}
