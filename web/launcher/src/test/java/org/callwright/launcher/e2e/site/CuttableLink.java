package org.callwright.launcher.e2e.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A TCP connection that can be cut in the middle, as a network does: everything through it ends, nothing new gets through. */
public final class CuttableLink implements AutoCloseable {
    private final ServerSocket door;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    private CuttableLink(ServerSocket door, int target) {
        this.door = door;
        this.target = target;
    }

    static CuttableLink to(int target) {
        try {
            CuttableLink link = new CuttableLink(new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1")), target);
            Thread.ofVirtual().start(link::accept);
            return link;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return door.getLocalPort();
    }

    public void cut() {
        cut = true;
        open.forEach(CuttableLink::close);
    }

    public void restore() {
        cut = false;
    }

    /** @return whether somebody is connected through it */
    public boolean carries() {
        return !open.isEmpty();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket near = door.accept();
                if (cut) {
                    close(near);
                } else {
                    join(near);
                }
            } catch (IOException closedOrRefused) {
                // The loop's condition tells which.
            }
        }
    }

    private void join(Socket near) throws IOException {
        Socket far = new Socket();
        open.add(near);
        open.add(far);
        try {
            far.connect(new InetSocketAddress("127.0.0.1", target), 1_000);
        } catch (IOException e) {
            forget(near, far);
            throw e;
        }
        Thread.ofVirtual().start(() -> pump(near, far));
        Thread.ofVirtual().start(() -> pump(far, near));
    }

    private void pump(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException cutOrClosed) {
            // Both ends are closed below.
        } finally {
            forget(from, to);
        }
    }

    private void forget(Socket... sockets) {
        for (Socket socket : sockets) {
            close(socket);
            open.remove(socket);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        cut();
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
