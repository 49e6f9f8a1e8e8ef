package org.callwright.launcher.bench.ami;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.callwright.launcher.bench.jvm.ParentLines;

/** The measuring JVM: both sides take turns, a first turn warms them up. Arguments: rounds, milliseconds of a round. */
final class ReadingRounds {
    private static final int WARM_UP = 2;

    private final EventStream stream = EventStream.ofManyCalls();
    private final Understanding understanding = new Understanding(stream);

    private ReadingRounds() {}

    public static void main(String[] arguments) throws Exception {
        ParentLines parent = new ParentLines();
        int rounds = Integer.parseInt(arguments[0]);
        Duration time = Duration.ofMillis(Long.parseLong(arguments[1]));
        new ReadingRounds().run(parent, rounds, time);
        System.exit(0);
    }

    private void run(ParentLines parent, int rounds, Duration time)
            throws IOException, InterruptedException, ExecutionException {
        try (StreamReader ours = new CallwrightReader();
                StreamReader theirs = new AsteriskJavaReader();
                Feed feed = new Feed(stream)) {
            for (int round = -WARM_UP; round < rounds; round++) {
                for (StreamReader side : List.of(ours, theirs)) {
                    Round result = read(side, feed, time);
                    if (round >= 0) {
                        parent.say(result.line());
                    }
                }
            }
        }
    }

    private Round read(StreamReader side, Feed feed, Duration time)
            throws IOException, InterruptedException, ExecutionException {
        ChannelTable channels = new ChannelTable();
        FutureTask<Integer> fed = feed.serve(time);
        long begin = System.nanoTime();
        long processorTime = side.read(feed.port(), channels);
        double seconds = (System.nanoTime() - begin) / 1e9;
        int times = fed.get();
        understanding.require(side.name(), times, channels);
        return new Round(side.name(), (long) times * stream.events(), seconds, processorTime / 1e9);
    }
}
