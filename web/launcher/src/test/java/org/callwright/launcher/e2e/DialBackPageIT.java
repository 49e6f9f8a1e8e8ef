package org.callwright.launcher.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.callwright.embedded.sip.PhoneBehaviour.answersAfter;
import static org.callwright.embedded.sip.PhoneBehaviour.ringsOn;
import static org.callwright.launcher.e2e.DialBackIT.abandoned;
import static org.callwright.launcher.e2e.site.Patience.SOON;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.callwright.embedded.sip.SippCaller;
import org.callwright.embedded.sip.SippPhone;
import org.callwright.launcher.e2e.site.Desk;
import org.callwright.launcher.e2e.site.EndToEnd;
import org.callwright.launcher.e2e.site.Floor;
import org.callwright.launcher.e2e.site.Line;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Calling back from the page, in a real browser. */
@EndToEnd
class DialBackPageIT {
    @SuppressWarnings("NullAway.Init")
    private static Playwright playwright;

    @SuppressWarnings("NullAway.Init")
    private static Browser browser;

    @BeforeAll
    static void openBrowser() {
        PlaywrightAssertions.setDefaultAssertionTimeout(SOON.toMillis());
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox")));
    }

    @AfterEach
    void closePages() {
        List.copyOf(browser.contexts()).forEach(BrowserContext::close);
    }

    @AfterAll
    static void closeBrowser() {
        playwright.close();
    }

    @Test
    void whoHasJustHungUpIsCalledBackAndTheSupervisorSeesWhoCalledWhom(Floor floor) {
        Line line = floor.line().withWrapUp(Duration.ofMinutes(2));
        SippPhone customer = floor.customer(answersAfter(Duration.ZERO));
        Desk anna = line.anna().with(answersAfter(Duration.ZERO));
        Page agent = signedIn(floor, anna.agent());
        Page supervisor = signedIn(floor, Floor.SUPERVISOR);
        var direction = supervisor.getByTestId("agent-" + anna.agent()).locator("[data-part=direction]");
        agent.getByTestId("ready").click();
        SippCaller caller = line.call(floor.stranger());
        assertThat(agent.getByTestId("state")).hasText("Talking");
        assertThat(agent.getByTestId("direction")).hasText("Incoming");
        assertThat(agent.getByTestId("call-back")).isHidden();
        assertThat(direction).hasText("Incoming");
        String ticket = agent.getByTestId("ticket").textContent();
        caller.hangUp();
        assertThat(agent.getByTestId("state")).hasText("Wrap-up");

        assertThat(agent.getByTestId("call-back")).isVisible();
        Assertions.assertThat((Boolean) agent.evaluate("[...document.querySelectorAll('.card')]"
                        + ".every((card) => card.scrollWidth <= card.clientWidth)"))
                .as("everything has room in its card")
                .isTrue();
        agent.getByTestId("call-back").click();

        assertThat(agent.getByTestId("direction")).hasText("Calling back");
        assertThat(direction).hasText("Calling back");
        assertThat(agent.getByTestId("state")).hasText("Talking");
        assertThat(agent.getByTestId("state-note")).hasText("After this call: wrap-up.");
        assertThat(agent.getByTestId("ticket")).hasText(ticket);
        customer.awaitTalking(SOON);
        agent.getByTestId("hang-up").click();
        assertThat(agent.getByTestId("state")).hasText("Wrap-up");
        assertThat(direction).hasText("");
        line.awaitEndings("CALLER_HUNG_UP", "AGENT_HUNG_UP");
        agent.getByTestId("ready").click();
    }

    @Test
    void aTicketIsNamedByItsNumberAndWhoIsBusyCannotCall(Floor floor) {
        Line line = floor.line();
        String ticket = abandoned(line, floor.stranger());
        SippPhone customer = floor.customer(answersAfter(Duration.ZERO));
        Desk anna = line.anna().with(ringsOn());
        Page agent = signedIn(floor, anna.agent());
        assertThat(agent.getByTestId("call-back-send")).isDisabled();
        agent.getByTestId("ready").click();

        agent.getByTestId("call-back-ticket").fill(ticket);
        agent.keyboard().press("Enter");

        assertThat(agent.getByTestId("state")).hasText("Ringing");
        assertThat(agent.getByTestId("call-back-send")).isDisabled();
        assertThat(agent.getByTestId("call-back-ticket")).hasValue("");
        anna.phone().answer();
        customer.awaitTalking(SOON);
        agent.getByTestId("hang-up").click();
        assertThat(agent.getByTestId("state")).hasText("Ready");
    }

    @Test
    void aNumberThatIsNoTicketIsSaidToBeNone(Floor floor) {
        Desk anna = floor.line().anna().with(ringsOn());
        Page agent = signedIn(floor, anna.agent());
        agent.getByTestId("ready").click();
        assertThat(agent.getByTestId("call-back-send")).isEnabled();

        agent.getByTestId("call-back-send").click();
        assertThat(agent.getByTestId("notice")).hasText("Enter the number of a ticket.");
        agent.getByTestId("call-back-ticket").fill("+493012345678");
        agent.getByTestId("call-back-send").click();

        assertThat(agent.getByTestId("notice")).not().hasText("Enter the number of a ticket.");
        assertThat(agent.getByTestId("notice")).not().isEmpty();
        assertThat(agent.getByTestId("state")).hasText("Ready");
    }

    private static Page signedIn(Floor floor, String account) {
        Page page = browser.newContext().newPage();
        page.navigate(floor.node().address().toString());
        page.getByTestId("account").fill(account);
        page.getByTestId("password").fill(Floor.PASSWORD);
        page.getByTestId("sign-in").click();
        assertThat(page.getByTestId("who")).isVisible();
        return page;
    }
}
