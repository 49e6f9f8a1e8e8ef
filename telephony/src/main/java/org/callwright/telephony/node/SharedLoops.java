package org.callwright.telephony.node;

import io.lettuce.core.resource.EventLoopGroupProvider;
import io.netty.channel.EventLoopGroup;
import io.netty.util.concurrent.EventExecutorGroup;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.util.concurrent.TimeUnit;

/** Lends event loops to Lettuce and keeps them: whoever made them ends them. */
record SharedLoops(EventLoopGroup loops, int threadPoolSize) implements EventLoopGroupProvider {
    @Override
    public <T extends EventLoopGroup> T allocate(Class<T> type) {
        return type.cast(loops);
    }

    @Override
    public Future<Boolean> release(EventExecutorGroup group, long quietPeriod, long timeout, TimeUnit unit) {
        return kept();
    }

    @Override
    public Future<Boolean> shutdown(long quietPeriod, long timeout, TimeUnit unit) {
        return kept();
    }

    private static Future<Boolean> kept() {
        return GlobalEventExecutor.INSTANCE.newSucceededFuture(true);
    }
}
