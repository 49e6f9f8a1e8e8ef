package org.callwright.telephony.wire;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.EncoderException;
import io.netty.handler.codec.MessageToByteEncoder;

/**
 * Writes frames. A frame that was built has no line break in it; one that was received may (a lone LF), and what is
 * harmless to read would be a header to the next reader: it is refused.
 */
@Sharable
public final class AmiFrameEncoder extends MessageToByteEncoder<AmiFrame> {
    public AmiFrameEncoder() {
        super(AmiFrame.class);
    }

    @Override
    protected void encode(ChannelHandlerContext ctx, AmiFrame frame, ByteBuf out) {
        var bytes = frame.bytes();
        var marks = frame.marks();
        for (var mark = 0; mark < marks.length; mark += AmiFrame.MARKS) {
            for (var i = marks[mark]; i < marks[mark + 3]; i++) {
                if (bytes[i] == '\r' || bytes[i] == '\n' || bytes[i] == 0) {
                    throw new EncoderException("header " + frame.name(mark / AmiFrame.MARKS) + " has a line break");
                }
            }
        }
        out.writeBytes(bytes);
    }
}
