package org.callwright.launcher.bench.ami;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/** Asterisk's side of a loopback connection: greets, and sends the stream over and over as fast as it is taken. */
final class Feed implements AutoCloseable {
    private static final byte[] GREETING = "Asterisk Call Manager/11.0.0\r\n".getBytes(US_ASCII);

    private final ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final EventStream stream;

    Feed(EventStream stream) throws IOException {
        this.stream = stream;
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Serves the next connection for so long; the task's result is how many times the whole stream was sent. */
    FutureTask<Integer> serve(Duration time) {
        Callable<Integer> sending = () -> {
            try (Socket socket = listener.accept()) {
                OutputStream out = socket.getOutputStream();
                out.write(GREETING);
                long end = System.nanoTime() + time.toNanos();
                int times = 0;
                do {
                    out.write(stream.bytes());
                    times++;
                } while (System.nanoTime() < end);
                return times;
            }
        };
        FutureTask<Integer> task = new FutureTask<>(sending);
        Thread.ofPlatform().daemon().name("feed").start(task);
        return task;
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
