package org.callwright.telephony.agi;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.DuplexChannel;
import io.netty.util.ReferenceCountUtil;
import java.util.concurrent.TimeUnit;

/**
 * Turns a connection away: says the end of our side at once, takes in what Asterisk is writing, then closes. Closing
 * with its request unread would reset the connection instead.
 */
final class RefusedConnection extends ChannelInboundHandlerAdapter {
    private static final long LINGER_MILLIS = 500;

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        ((DuplexChannel) ctx.channel()).shutdownOutput();
        ctx.executor().schedule(() -> ctx.close(), LINGER_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        ReferenceCountUtil.release(message);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        ctx.close();
    }
}
