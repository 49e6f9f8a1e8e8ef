package org.callwright.launcher.bench.ami;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class EventStreamTest {
    private static final EventStream STREAM = EventStream.ofManyCalls();

    @Test
    void it_is_the_same_every_time() {
        assertThat(EventStream.ofManyCalls().bytes()).isEqualTo(STREAM.bytes());
    }

    @Test
    void no_two_channels_share_a_name_or_an_id() {
        Set<String> ids = new HashSet<>();
        Set<String> names = new HashSet<>();
        Pattern.compile("Event: Newchannel\r\n.*?Channel: (\\S+)\r\n.*?Uniqueid: (\\S+)\r\n", Pattern.DOTALL)
                .matcher(new String(STREAM.bytes(), UTF_8))
                .results()
                .forEach(channel -> {
                    names.add(channel.group(1));
                    ids.add(channel.group(2));
                });

        assertThat(names.size()).isEqualTo(STREAM.channels());
        assertThat(ids.size()).isEqualTo(STREAM.channels());
    }

    @Test
    void both_readers_understand_it_alike_and_see_every_channel_end() throws Exception {
        Understanding understanding = new Understanding(STREAM);
        try (Feed feed = new Feed(STREAM);
                StreamReader ours = new CallwrightReader();
                StreamReader theirs = new AsteriskJavaReader()) {
            for (StreamReader side : List.of(ours, theirs)) {
                ChannelTable channels = new ChannelTable();
                FutureTask<Integer> fed = feed.serve(Duration.ZERO);
                side.read(feed.port(), channels);

                understanding.require(side.name(), fed.get(), channels);
                assertThat(channels.ended()).isEqualTo(STREAM.channels());
            }
        }
    }
}
