package org.callwright.launcher.bench.agi;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Asterisk's side of many FastAGI sessions on one thread: each is answered up to its second command, which never is. */
final class Callers implements AutoCloseable {
    /** Sessions being set up at a time: Asterisk-Java's accept queue holds 50, and there may be two of us. */
    private static final int AT_A_TIME = 24;

    private static final long LOOK_MILLIS = 200;

    private final Selector selector = Selector.open();
    private final ByteBuffer buffer = ByteBuffer.allocate(4096);
    private final List<SocketChannel> opened = new ArrayList<>();
    private int held;
    private int lost;

    Callers() throws IOException {}

    /** Opens so many sessions and returns when all are held or lost, or time is up; how many are held. */
    int hold(int port, int sessions, Duration within) throws IOException {
        long end = System.nanoTime() + within.toNanos();
        InetSocketAddress server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        held = 0;
        lost = 0;
        while (held + lost < sessions && System.nanoTime() < end) {
            while (opened.size() < sessions && opened.size() - held - lost < AT_A_TIME) {
                open(server);
            }
            selector.select(this::advance, LOOK_MILLIS);
        }
        return held;
    }

    private void open(InetSocketAddress server) throws IOException {
        SocketChannel channel = SocketChannel.open();
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        // Closed without TIME_WAIT: the next round needs the ports.
        channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        opened.add(channel);
        Dialogue dialogue = new Dialogue(opened.size());
        if (channel.connect(server)) {
            channel.write(dialogue.request());
            channel.register(selector, SelectionKey.OP_READ, dialogue);
        } else {
            channel.register(selector, SelectionKey.OP_CONNECT, dialogue);
        }
    }

    private void advance(SelectionKey key) {
        SocketChannel channel = (SocketChannel) key.channel();
        Dialogue dialogue = (Dialogue) key.attachment();
        try {
            if (key.isConnectable()) {
                channel.finishConnect();
                channel.write(dialogue.request());
                key.interestOps(SelectionKey.OP_READ);
                return;
            }
            buffer.clear();
            if (channel.read(buffer) < 0) {
                throw new IOException("closed by the server");
            }
            switch (dialogue.received(buffer.flip())) {
                case INCOMPLETE -> {}
                case TO_ANSWER -> channel.write(dialogue.answer());
                case HELD -> {
                    held++;
                    key.cancel();
                }
            }
        } catch (IOException _) {
            lost++;
            key.cancel();
        }
    }

    void release() throws IOException {
        for (SocketChannel channel : opened) {
            channel.close();
        }
        opened.clear();
        selector.selectNow();
    }

    @Override
    public void close() throws IOException {
        release();
        selector.close();
    }
}
