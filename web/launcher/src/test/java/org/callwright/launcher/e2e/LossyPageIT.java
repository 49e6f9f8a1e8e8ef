package org.callwright.launcher.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.callwright.embedded.sip.SippCaller;
import org.callwright.launcher.e2e.site.EndToEnd;
import org.callwright.launcher.e2e.site.Floor;
import org.callwright.launcher.e2e.site.Line;
import org.callwright.launcher.e2e.site.Screens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A page that does not get everything that the node tells it. */
@EndToEnd
class LossyPageIT {
    private static final Pattern LIVE_CHANNEL = Pattern.compile("ws://.*/api/live");

    @RegisterExtension
    static final Screens SCREENS = new Screens();

    /** Playwright passes the messages on while the test waits, on the same thread. */
    private final List<String> lost = new ArrayList<>();

    private final List<String> asked = new ArrayList<>();
    private boolean lossy;

    @Test
    void aPageThatMissedAChangeAsksForASnapshotAndShowsWhatThereIs(Floor floor) {
        Line line = floor.line();
        Page supervisor = SCREENS.blank();
        supervisor.routeWebSocket(LIVE_CHANNEL, page -> losingTheFirstChangeOf(line, page));
        SCREENS.signIn(supervisor, floor.node().address(), Floor.SUPERVISOR, Floor.PASSWORD);
        var waiting = supervisor.getByTestId("queue-" + line.queue()).locator("[data-part=waiting]");
        assertThat(waiting).hasText("0");

        lossy = true;
        SippCaller caller = line.call();

        assertThat(waiting).hasText("1");
        Assertions.assertThat(lost).hasSize(1);
        Assertions.assertThat(asked).contains("snapshot");
        caller.hangUp();
        assertThat(waiting).hasText("0");
        line.awaitEnded("ABANDONED");
    }

    private void losingTheFirstChangeOf(Line line, WebSocketRoute page) {
        WebSocketRoute node = page.connectToServer();
        page.onMessage(said -> {
            asked.add(said.text());
            node.send(said.text());
        });
        node.onMessage(told -> {
            String text = told.text();
            if (lossy && lost.isEmpty() && text.contains("\"changes\"") && text.contains("\"" + line.queue() + "\"")) {
                lost.add(text);
            } else {
                page.send(text);
            }
        });
    }
}
