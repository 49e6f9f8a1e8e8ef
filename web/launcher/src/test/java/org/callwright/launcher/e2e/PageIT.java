package org.callwright.launcher.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.callwright.embedded.sip.PhoneBehaviour.ringsOn;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.callwright.embedded.sip.SippCaller;
import org.callwright.launcher.e2e.site.Desk;
import org.callwright.launcher.e2e.site.EndToEnd;
import org.callwright.launcher.e2e.site.Floor;
import org.callwright.launcher.e2e.site.Line;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page in a real browser while a real call comes in. */
@EndToEnd
class PageIT {
    @SuppressWarnings("NullAway.Init")
    private static Playwright playwright;

    @SuppressWarnings("NullAway.Init")
    private static Browser browser;

    @BeforeAll
    static void openBrowser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox")));
    }

    @AfterAll
    static void closeBrowser() {
        playwright.close();
    }

    @Test
    void anAgentTakesACallOnThePageWhileASupervisorWatches(Floor floor) {
        Line line = floor.line();
        Desk anna = line.anna().with(ringsOn());
        URI address = floor.node().address();
        Page agent = signedIn(address, anna.agent(), Floor.PASSWORD);
        Page supervisor = signedIn(address, Floor.SUPERVISOR, Floor.PASSWORD);
        var queue = supervisor.getByTestId("queue-" + line.queue());

        SippCaller caller = line.call(floor.stranger().name("Greta <b>Stern</b>"));
        assertThat(queue.locator("[data-part=waiting]")).hasText("1");
        agent.getByTestId("ready").click();

        assertThat(agent.getByTestId("pop")).isVisible();
        assertThat(agent.getByTestId("caller-number")).hasText(Pattern.compile(".*\\*{4}.*"));
        assertThat(agent.getByTestId("caller-name")).hasText("Greta <b>Stern</b>");
        assertThat(agent.getByTestId("state")).hasText("Ringing");
        anna.phone().answer();
        assertThat(agent.getByTestId("state")).hasText("Talking");
        assertThat(queue.locator("[data-part=talking]")).hasText("1");
        String ticket = anna.call().path("ticket").asText();
        assertThat(agent.getByTestId("ticket")).hasText(ticket);
        agent.getByTestId("hang-up").click();

        assertThat(agent.getByTestId("pop")).isHidden();
        caller.awaitEnd(Duration.ofSeconds(5));
        assertThat(queue.locator("[data-part=talking]")).hasText("0");
        line.awaitEnded("AGENT_HUNG_UP");
    }

    private static Page signedIn(URI address, String account, String password) {
        Page page = browser.newContext().newPage();
        page.navigate(address.toString());
        page.getByTestId("account").fill(account);
        page.getByTestId("password").fill(password);
        page.getByTestId("sign-in").click();
        assertThat(page.getByTestId("who")).isVisible();
        return page;
    }
}
