package org.callwright.telephony.ami;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.callwright.telephony.wire.AmiFrameDecoder;
import org.callwright.telephony.wire.AmiFrameEncoder;
import org.jspecify.annotations.Nullable;

/** Opens connections to one PBX and puts their layers together. */
final class Connector {
    private final AmiSettings settings;
    private final EventLoop loop;
    private final AmiMetrics metrics;
    private final AmiFrameEncoder encoder = new AmiFrameEncoder();
    private final @Nullable TlsContext tls;
    private final String client = Long.toString(RandomGenerator.getDefault().nextLong(1L << 40), Character.MAX_RADIX);
    private long connections;

    Connector(AmiSettings settings, EventLoop loop, AmiMetrics metrics) {
        this.settings = settings;
        this.loop = loop;
        this.metrics = metrics;
        this.tls =
                settings.tls().map(wanted -> new TlsContext(settings, wanted)).orElse(null);
    }

    /** {@code opened} gets the connection as soon as there is a channel; its owner gets all the rest. On the event loop. */
    void connect(AmiConnection.Owner owner, Consumer<AmiConnection> opened) {
        // Looking up a name blocks, and must not do so on the event loop.
        Thread.ofVirtual().name("ami-lookup-" + settings.pbx()).start(() -> {
            try {
                var address = new InetSocketAddress(InetAddress.getByName(settings.host()), settings.port());
                loop.execute(() -> connect(address, owner, opened));
            } catch (UnknownHostException e) {
                loop.execute(() -> owner.lost("unknown host " + settings.host()));
            }
        });
    }

    private void connect(InetSocketAddress address, AmiConnection.Owner owner, Consumer<AmiConnection> opened) {
        new Bootstrap()
                .group(loop)
                .channel(NioSocketChannel.class)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int)
                        settings.times().connect().toMillis())
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.SO_KEEPALIVE, true)
                .handler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        opened.accept(layers(channel, owner));
                    }
                })
                .connect(address)
                .addListener(connected -> {
                    if (!connected.isSuccess()) {
                        owner.lost(String.valueOf(connected.cause().getMessage()));
                    }
                });
    }

    private AmiConnection layers(Channel channel, AmiConnection.Owner owner) {
        var prefix = client + "-" + Long.toString(++connections, Character.MAX_RADIX) + "-";
        var actions = new ActionTable(channel, settings, metrics, prefix);
        var connection = new AmiConnection(channel, settings, actions, owner);
        if (tls != null) {
            channel.pipeline().addLast(tls.handler(channel));
        }
        channel.pipeline().addLast(new AmiFrameDecoder(settings.bounds().frame()), encoder, connection);
        return connection;
    }
}
