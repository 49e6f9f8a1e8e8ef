package org.callwright.telephony.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.callwright.telephony.wire.AmiFrame;
import org.callwright.telephony.wire.AmiFrameBuilder;

/** One manager session of a {@link FakeAsterisk}. */
public final class FakeManagerSession extends SimpleChannelInboundHandler<ByteBuf> {
    private static final String CHALLENGE = "840415273";

    private final FakeAsterisk pbx;
    private final Channel channel;
    private final String greeting;
    private volatile boolean loggedIn;
    private volatile String mask = "off";

    FakeManagerSession(FakeAsterisk pbx, Channel channel, String greeting) {
        this.pbx = pbx;
        this.channel = channel;
        this.greeting = greeting;
    }

    public String mask() {
        return mask;
    }

    public boolean isLoggedIn() {
        return loggedIn;
    }

    /** Sends a frame of any kind. */
    public void send(AmiFrame frame) {
        write(frame);
    }

    /** Sends the response to an action. */
    public void respond(AmiFrame action, String response, String message) {
        respond(action, response, frame -> frame.add("Message", message));
    }

    public void respond(AmiFrame action, String response, Consumer<AmiFrameBuilder> headers) {
        send(about(action, "Response", response, headers));
    }

    /** Sends an event that belongs to the answer of an action. */
    public void item(AmiFrame action, String event, Consumer<AmiFrameBuilder> headers) {
        send(about(action, "Event", event, headers));
    }

    public void close() {
        channel.close();
    }

    void event(AmiFrame event) {
        if (loggedIn && !mask.equals("off")) {
            send(event);
        }
    }

    void tellBooted() {
        if (loggedIn && (mask.equals("on") || mask.contains("system"))) {
            send(AmiFrame.builder()
                    .add("Event", "FullyBooted")
                    .add("Privilege", "system,all")
                    .add("Status", "Fully Booted")
                    .build());
        }
    }

    void write(Object message) {
        channel.writeAndFlush(message);
    }

    private static AmiFrame about(AmiFrame action, String kind, String value, Consumer<AmiFrameBuilder> headers) {
        var frame = AmiFrame.builder().add(kind, value);
        var id = action.get("ActionID");
        if (id != null) {
            frame.add("ActionID", id);
        }
        headers.accept(frame);
        return frame.build();
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        write(Unpooled.copiedBuffer(greeting, UTF_8));
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        pbx.ended(this);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        ctx.close();
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, ByteBuf bytes) {
        var frame = AmiFrame.builder();
        for (var line : bytes.toString(UTF_8).split("\r\n")) {
            var colon = line.indexOf(": ");
            frame.add(line.substring(0, colon), line.substring(colon + 2));
        }
        acted(frame.build());
    }

    private void acted(AmiFrame action) {
        pbx.remember(action);
        var name = action.get("Action", "");
        var answer = pbx.answers.get(name);
        if (answer != null) {
            answer.answer(this, action);
        } else {
            switch (name) {
                case "Challenge" -> respond(action, "Success", frame -> frame.add("Challenge", CHALLENGE));
                case "Login" -> login(action);
                case "Events" -> {
                    mask = action.get("EventMask", "off");
                    respond(action, "Success", frame -> frame.add("Events", mask));
                }
                case "Ping" -> respond(action, "Success", frame -> frame.add("Ping", "Pong"));
                default -> respond(action, "Error", "Invalid/unknown command: " + name + ".");
            }
        }
    }

    private void login(AmiFrame action) {
        var secret = pbx.secrets.get(action.get("Username", ""));
        var right = secret != null
                && (action.is("AuthType", "MD5")
                        ? action.is("Key", md5(CHALLENGE + secret))
                        : action.is("Secret", secret));
        if (!right) {
            respond(action, "Error", "Authentication failed");
            return;
        }
        loggedIn = true;
        mask = action.get("Events", "on");
        respond(action, "Success", "Authentication accepted");
        if (pbx.booted) {
            tellBooted();
        }
    }

    private static String md5(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
