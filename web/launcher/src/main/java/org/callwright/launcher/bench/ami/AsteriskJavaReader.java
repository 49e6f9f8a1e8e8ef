package org.callwright.launcher.bench.ami;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.InetAddress;
import org.asteriskjava.manager.event.BridgeEnterEvent;
import org.asteriskjava.manager.event.BridgeLeaveEvent;
import org.asteriskjava.manager.event.DialBeginEvent;
import org.asteriskjava.manager.event.DialEndEvent;
import org.asteriskjava.manager.event.HangupEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.NewChannelEvent;
import org.asteriskjava.manager.event.NewStateEvent;
import org.asteriskjava.manager.internal.ManagerConnectionImpl;
import org.asteriskjava.manager.internal.ManagerReader;
import org.asteriskjava.manager.internal.ManagerReaderImpl;
import org.asteriskjava.util.internal.SocketConnectionFacadeImpl;
import org.jspecify.annotations.Nullable;

/**
 * Asterisk-Java's socket, reader and event builder on one thread. Events are applied on it, too, because its own pump
 * between reader and listeners drops events at such a pace.
 */
final class AsteriskJavaReader implements StreamReader {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int TIMEOUT_MILLIS = 5_000;
    private static final int NO_CAUSE = -1;

    @Override
    public String name() {
        return "Asterisk-Java";
    }

    @Override
    public long read(int port, ChannelTable channels) throws IOException {
        long begin = THREADS.getCurrentThreadCpuTime();
        SocketConnectionFacadeImpl socket = new SocketConnectionFacadeImpl(
                InetAddress.getLoopbackAddress().getHostAddress(), port, false, TIMEOUT_MILLIS, TIMEOUT_MILLIS);
        ManagerReader reader = new ManagerReaderImpl(new Applying(channels), this);
        reader.setSocket(socket);
        reader.run();
        socket.close();
        return THREADS.getCurrentThreadCpuTime() - begin;
    }

    @Override
    public void close() {}

    private static final class Applying extends ManagerConnectionImpl {
        private final ChannelTable channels;

        Applying(ChannelTable channels) {
            this.channels = channels;
        }

        @Override
        public void dispatchEvent(ManagerEvent event, @Nullable Integer listener) {
            switch (event) {
                case NewChannelEvent made ->
                    channels.created(
                            made.getUniqueId(), made.getChannel(), made.getCallerIdNum(), made.getChannelStateDesc());
                case NewStateEvent changed ->
                    channels.stateChanged(changed.getUniqueId(), changed.getChannelStateDesc());
                case DialBeginEvent dial -> channels.dialBegan(dial.getUniqueId(), dial.getDestUniqueId());
                case DialEndEvent dial -> channels.dialEnded(dial.getUniqueId(), dial.getDialStatus());
                case BridgeEnterEvent bridged -> channels.entered(bridged.getUniqueId(), bridged.getBridgeUniqueId());
                case BridgeLeaveEvent bridged -> channels.left(bridged.getUniqueId(), bridged.getBridgeUniqueId());
                case HangupEvent ended ->
                    channels.hungUp(ended.getUniqueId(), ended.getCause() == null ? NO_CAUSE : ended.getCause());
                default -> {}
            }
        }
    }
}
