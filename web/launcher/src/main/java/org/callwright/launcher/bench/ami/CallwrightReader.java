package org.callwright.launcher.bench.ami;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.InetAddress;
import java.util.concurrent.CompletableFuture;
import org.callwright.telephony.ami.event.AmiEvent;
import org.callwright.telephony.ami.event.BridgeEnter;
import org.callwright.telephony.ami.event.BridgeLeave;
import org.callwright.telephony.ami.event.DialBegin;
import org.callwright.telephony.ami.event.DialEnd;
import org.callwright.telephony.ami.event.Hangup;
import org.callwright.telephony.ami.event.NewChannel;
import org.callwright.telephony.ami.event.NewState;
import org.callwright.telephony.wire.AmiFrame;
import org.callwright.telephony.wire.AmiFrameDecoder;
import org.callwright.telephony.wire.AmiLimits;

/** Netty, our decoder and our views of events, on one event loop. */
final class CallwrightReader implements StreamReader {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final EventLoopGroup loop = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());

    @Override
    public String name() {
        return "Callwright";
    }

    @Override
    public long read(int port, ChannelTable channels) throws InterruptedException {
        CompletableFuture<Long> processorTime = new CompletableFuture<>();
        new Bootstrap()
                .group(loop)
                .channel(NioSocketChannel.class)
                .handler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline()
                                .addLast(new AmiFrameDecoder(AmiLimits.DEFAULT), new Applying(channels, processorTime));
                    }
                })
                .connect(InetAddress.getLoopbackAddress(), port)
                .sync();
        return processorTime.join();
    }

    @Override
    public void close() {
        loop.shutdownGracefully();
    }

    private static final class Applying extends SimpleChannelInboundHandler<AmiFrame> {
        private final ChannelTable channels;
        private final CompletableFuture<Long> processorTime;
        private long begin;

        Applying(ChannelTable channels, CompletableFuture<Long> processorTime) {
            super(AmiFrame.class);
            this.channels = channels;
            this.processorTime = processorTime;
        }

        @Override
        public void channelActive(ChannelHandlerContext ctx) {
            begin = THREADS.getCurrentThreadCpuTime();
        }

        @Override
        protected void channelRead0(ChannelHandlerContext ctx, AmiFrame frame) {
            switch (AmiEvent.of(frame)) {
                case NewChannel made ->
                    channels.created(made.uniqueId(), made.channel(), made.text("CallerIDNum"), made.state());
                case NewState changed -> channels.stateChanged(changed.uniqueId(), changed.state());
                case DialBegin dial -> channels.dialBegan(dial.uniqueId(), dial.destinationUniqueId());
                case DialEnd dial -> channels.dialEnded(dial.uniqueId(), dial.dialStatus());
                case BridgeEnter bridged -> channels.entered(bridged.uniqueId(), bridged.bridgeId());
                case BridgeLeave bridged -> channels.left(bridged.uniqueId(), bridged.bridgeId());
                case Hangup ended -> channels.hungUp(ended.uniqueId(), ended.cause());
                default -> {}
            }
        }

        @Override
        public void channelInactive(ChannelHandlerContext ctx) {
            processorTime.complete(THREADS.getCurrentThreadCpuTime() - begin);
        }
    }
}
