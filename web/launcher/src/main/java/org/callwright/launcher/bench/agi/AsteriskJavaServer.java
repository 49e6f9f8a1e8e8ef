package org.callwright.launcher.bench.agi;

import java.io.IOException;
import java.net.InetAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.asteriskjava.fastagi.AgiChannel;
import org.asteriskjava.fastagi.AgiException;
import org.asteriskjava.fastagi.AgiRequest;
import org.asteriskjava.fastagi.AgiScript;
import org.asteriskjava.fastagi.DefaultAgiServer;
import org.asteriskjava.util.ServerSocketFacade;
import org.callwright.embedded.process.FreePorts;
import org.callwright.embedded.process.StartFailed;

/** Asterisk-Java's own server: a thread a session, its limit raised from 100. */
final class AsteriskJavaServer implements HoldingServer {
    private static final int NO_END = -1;

    private final AtomicInteger held = new AtomicInteger();
    private final CountDownLatch listening = new CountDownLatch(1);
    private final Server server;

    AsteriskJavaServer(int mostSessions) throws InterruptedException {
        server = new Server(this::hold, listening);
        server.setAddress(InetAddress.getLoopbackAddress());
        server.setPort(FreePorts.one());
        server.setMaximumPoolSize(mostSessions);
        Thread.ofPlatform().daemon().name("asterisk-java").start(this::run);
        listening.await();
    }

    private void run() {
        try {
            server.startup();
        } catch (IOException e) {
            throw new StartFailed("Asterisk-Java's AGI server does not start: " + e, e);
        }
    }

    private void hold(AgiRequest request, AgiChannel channel) throws AgiException {
        channel.getFullVariable(EXPRESSION);
        held.incrementAndGet();
        try {
            channel.waitForDigit(NO_END);
        } finally {
            held.decrementAndGet();
        }
    }

    @Override
    public int port() {
        return server.getPort();
    }

    @Override
    public int held() {
        return held.get();
    }

    @Override
    public void close() {
        server.shutdown();
    }

    /** Tells when it listens, which the original keeps to itself. */
    private static final class Server extends DefaultAgiServer {
        private final CountDownLatch listening;

        Server(AgiScript script, CountDownLatch listening) {
            super(script);
            this.listening = listening;
        }

        @Override
        protected ServerSocketFacade createServerSocket() throws IOException {
            ServerSocketFacade socket = super.createServerSocket();
            listening.countDown();
            return socket;
        }
    }
}
