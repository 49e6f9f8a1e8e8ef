package org.callwright.telephony.wire;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.MessageToByteEncoder;

/** Writes commands to Asterisk; an {@link AgiCommandLine} has been checked when it was made. */
@Sharable
public final class AgiCommandEncoder extends MessageToByteEncoder<AgiCommandLine> {
    public AgiCommandEncoder() {
        super(AgiCommandLine.class);
    }

    @Override
    protected void encode(ChannelHandlerContext ctx, AgiCommandLine command, ByteBuf out) {
        ByteBufUtil.writeUtf8(out, command.text());
        out.writeByte('\n');
    }
}
