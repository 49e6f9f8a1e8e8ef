package org.callwright.telephony.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.DelimiterBasedFrameDecoder;
import io.netty.handler.ssl.SslContext;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.callwright.telephony.wire.AmiFrame;
import org.callwright.telephony.wire.AmiFrameBuilder;
import org.callwright.telephony.wire.AmiFrameEncoder;
import org.jspecify.annotations.Nullable;

/**
 * The manager interface of a PBX that exists only as a script. It greets, challenges and checks logins as Asterisk
 * does; what it answers to other actions, and which events it sends, is told by its user. Thread-safe.
 */
public final class FakeAsterisk implements AutoCloseable {
    private static final String GREETING = "Asterisk Call Manager/11.0.0\r\n";
    private static final int LONGEST_ACTION = 1 << 16;

    final Map<String, String> secrets = new ConcurrentHashMap<>();
    final Map<String, ActionAnswer> answers = new ConcurrentHashMap<>();
    private final Queue<AmiFrame> received = new ConcurrentLinkedQueue<>();
    private volatile boolean remembering = true;
    private final List<FakeManagerSession> sessions = new CopyOnWriteArrayList<>();
    private final EventLoopGroup loops;
    private final @Nullable SslContext tls;
    private final AmiFrameEncoder encoder = new AmiFrameEncoder();
    private volatile String greeting = GREETING;
    volatile boolean booted = true;
    private Channel listener;

    public FakeAsterisk(EventLoopGroup loops) {
        this(loops, null);
    }

    public FakeAsterisk(EventLoopGroup loops, @Nullable SslContext tls) {
        this.loops = loops;
        this.tls = tls;
        listener = listen(0);
    }

    public int port() {
        return ((InetSocketAddress) listener.localAddress()).getPort();
    }

    public FakeAsterisk withUser(String name, String secret) {
        secrets.put(name, secret);
        return this;
    }

    /** Sets what an action is answered with; without, an unknown action is refused as Asterisk does. */
    public FakeAsterisk on(String action, ActionAnswer answer) {
        answers.put(action, answer);
        return this;
    }

    /** What new connections are greeted with, instead of Asterisk's line. */
    public void greetWith(String line) {
        greeting = line;
    }

    /** Whether the PBX has started; setting it true tells those who wait. */
    public void booted(boolean whether) {
        booted = whether;
        if (whether) {
            sessions.forEach(FakeManagerSession::tellBooted);
        }
    }

    /** Sends an event to all sessions that are logged in and want events. */
    public void event(String name, Consumer<AmiFrameBuilder> headers) {
        var frame = AmiFrame.builder().add("Event", name);
        headers.accept(frame);
        event(frame.build());
    }

    public void event(AmiFrame event) {
        sessions.forEach(session -> session.event(event));
    }

    /** Sends bytes, whatever they are, to all sessions. */
    public void raw(String text) {
        sessions.forEach(session -> session.write(Unpooled.copiedBuffer(text, UTF_8)));
    }

    /** From now on actions are not kept: a load test sends too many. */
    public FakeAsterisk forgetful() {
        remembering = false;
        received.clear();
        return this;
    }

    /** All actions received since the start, logins included. */
    public List<AmiFrame> received() {
        return List.copyOf(received);
    }

    /** The actions received of one name. */
    public List<AmiFrame> received(String action) {
        return received.stream().filter(frame -> frame.is("Action", action)).toList();
    }

    public List<FakeManagerSession> sessions() {
        return sessions;
    }

    /** Cuts all connections. */
    public void cut() {
        sessions.forEach(FakeManagerSession::close);
    }

    /** Stops listening and cuts all connections, as a PBX that dies. */
    public void stop() {
        listener.close().syncUninterruptibly();
        cut();
    }

    /** Listens again on the same port. */
    public void restart() {
        listener = listen(port());
    }

    @Override
    public void close() {
        stop();
    }

    void remember(AmiFrame action) {
        if (remembering) {
            received.add(action);
        }
    }

    void ended(FakeManagerSession session) {
        sessions.remove(session);
    }

    private Channel listen(int port) {
        return new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        accepted(channel);
                    }
                })
                .bind("127.0.0.1", port)
                .syncUninterruptibly()
                .channel();
    }

    private void accepted(Channel channel) {
        if (tls != null) {
            channel.pipeline().addLast(tls.newHandler(channel.alloc()));
        }
        var session = new FakeManagerSession(this, channel, greeting);
        sessions.add(session);
        channel.pipeline()
                .addLast(
                        new DelimiterBasedFrameDecoder(LONGEST_ACTION, Unpooled.copiedBuffer("\r\n\r\n", UTF_8)),
                        encoder,
                        session);
    }
}
