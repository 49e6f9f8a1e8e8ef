package org.callwright.launcher.demo;

import java.time.Duration;
import org.callwright.embedded.process.StartFailed;
import org.callwright.launcher.StopSignal;
import org.callwright.launcher.application.ApplicationNode;

/**
 * Starts the demo's node again when it has ended unasked, as a service manager does on a real site: whoever kills it to see
 * what becomes of the callers sees them served again. For use by one thread.
 */
final class NodeKeeper {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final ApplicationNode node;
    private final Screen screen;
    private boolean starting;

    NodeKeeper(ApplicationNode node, Screen screen) {
        this.node = node;
        this.screen = screen;
    }

    /**
     * Until everything shall stop.
     *
     * @throws StartFailed when the node ends once more before it is ready: again and again would help nobody
     */
    void keepUntil(StopSignal stop) throws InterruptedException {
        while (!stop.await(BETWEEN_LOOKS)) {
            if (!node.isRunning()) {
                startAgain();
            } else if (starting && node.isReady()) {
                starting = false;
                screen.step("Callwright", "is there again");
            }
        }
    }

    private void startAgain() {
        if (starting) {
            throw new StartFailed("The application cannot be started again; why is in " + node.log() + ".");
        }
        starting = true;
        screen.step("Callwright", "has ended unasked and is started again; callers wait and talk on in Asterisk");
        // What is left of the former one is its entry in the list of what this process has to end.
        node.kill();
        node.launch();
    }
}
