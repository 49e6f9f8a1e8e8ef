package org.callwright.telephony.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.LineBasedFrameDecoder;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/**
 * Asterisk's side of one FastAGI session: connects, sends its request, answers commands. Variables live in a map; other
 * commands get {@code 200 result=0} unless the call is told otherwise. Thread-safe.
 */
public final class FakeCall extends SimpleChannelInboundHandler<ByteBuf> {
    private static final int LONGEST_COMMAND = 4096;

    private final Map<String, String> variables = new ConcurrentHashMap<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile Function<String, String> replies = this::reply;
    private final Channel channel;

    private FakeCall(EventLoopGroup loops, int port) {
        channel = new Bootstrap()
                .group(loops)
                .channel(NioSocketChannel.class)
                .handler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel opened) {
                        opened.pipeline().addLast(new LineBasedFrameDecoder(LONGEST_COMMAND), FakeCall.this);
                    }
                })
                .connect("127.0.0.1", port)
                .syncUninterruptibly()
                .channel();
    }

    /** Connects and says nothing yet. */
    public static FakeCall connect(EventLoopGroup loops, int port) {
        return new FakeCall(loops, port);
    }

    /** Connects and sends a whole request. */
    public static FakeCall request(EventLoopGroup loops, int port, String script, String... arguments) {
        return connect(loops, port).send(requestText(script, "1795368985.111", arguments));
    }

    /** A request as Asterisk 22 writes it. */
    public static String requestText(String script, String uniqueId, String... arguments) {
        var text = new StringBuilder("""
                agi_network: yes
                agi_network_script: %s
                agi_request: agi://127.0.0.1:4573/%1$s
                agi_channel: PJSIP/carrier-0000005c
                agi_language: en
                agi_type: PJSIP
                agi_uniqueid: %s
                agi_version: 22.10.1
                agi_callerid: +8613800000009
                agi_calleridname: 王小明
                agi_callingpres: 0
                agi_callingani2: 0
                agi_callington: 0
                agi_callingtns: 0
                agi_dnid: 4000
                agi_rdnis: unknown
                agi_context: from-carrier
                agi_extension: 4000
                agi_priority: 3
                agi_enhanced: 0.0
                agi_accountcode:\s
                agi_threadid: 139871252125376
                """.formatted(script, uniqueId));
        for (var n = 0; n < arguments.length; n++) {
            text.append("agi_arg_")
                    .append(n + 1)
                    .append(": ")
                    .append(arguments[n])
                    .append('\n');
        }
        return text.append('\n').toString();
    }

    /** Sets how commands are replied to: a reply without its line's end, or empty for none. */
    public FakeCall replying(Function<String, String> how) {
        replies = how;
        return this;
    }

    public FakeCall withVariable(String name, String value) {
        variables.put(name, value);
        return this;
    }

    /** Sends text as it is. */
    public FakeCall send(String text) {
        channel.writeAndFlush(Unpooled.copiedBuffer(text, UTF_8)).syncUninterruptibly();
        return this;
    }

    /** The caller hangs up: Asterisk says so and goes on, on a dead channel. */
    public FakeCall hangUp() {
        replies = command -> command.startsWith("GET ") || command.startsWith("SET VARIABLE")
                ? reply(command)
                : "511 Command Not Permitted on a dead channel or intercept routine";
        return send("HANGUP\n");
    }

    /** The connection breaks. */
    public void cut() {
        channel.close().syncUninterruptibly();
    }

    public List<String> commands() {
        return commands;
    }

    /** The variables that the script has set, and those given before. */
    public Map<String, String> variables() {
        return variables;
    }

    /** Completes when the server has closed the connection. */
    public CompletableFuture<Void> ended() {
        return ended;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, ByteBuf line) {
        var command = line.toString(UTF_8);
        commands.add(command);
        var reply = replies.apply(command);
        if (!reply.isEmpty()) {
            ctx.writeAndFlush(Unpooled.copiedBuffer(reply + "\n", UTF_8));
        }
    }

    /** What Asterisk would reply to a command on a living channel. */
    public String reply(String command) {
        var words = Words.of(command);
        if (command.startsWith("SET VARIABLE ")) {
            variables.put(words.get(2), words.get(3));
            return "200 result=1";
        }
        if (command.startsWith("GET FULL VARIABLE ")) {
            var name = words.get(3).replaceAll("^\\$\\{|}$", "");
            return "200 result=1 (" + variables.getOrDefault(name, "") + ")";
        }
        return "200 result=0";
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        ended.complete(null);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        ctx.close();
    }
}
