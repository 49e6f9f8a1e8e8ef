package org.callwright.telephony.fake;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Event loops for the length of a test class: a static field with {@code @RegisterExtension}. */
public final class Loops implements BeforeAllCallback, AfterAllCallback {
    private EventLoopGroup group = newGroup();

    public EventLoopGroup group() {
        return group;
    }

    private static EventLoopGroup newGroup() {
        return new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (group.isShuttingDown()) {
            group = newGroup();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        group.shutdownGracefully(0, 1, TimeUnit.SECONDS);
    }
}
