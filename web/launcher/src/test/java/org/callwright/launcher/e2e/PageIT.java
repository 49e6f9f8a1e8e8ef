package org.callwright.launcher.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.callwright.embedded.sip.PhoneBehaviour.answersAfter;
import static org.callwright.embedded.sip.PhoneBehaviour.ringsOn;
import static org.callwright.launcher.e2e.site.Patience.SOON;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.callwright.embedded.sip.Caller;
import org.callwright.embedded.sip.SippCaller;
import org.callwright.launcher.e2e.site.Desk;
import org.callwright.launcher.e2e.site.EndToEnd;
import org.callwright.launcher.e2e.site.Floor;
import org.callwright.launcher.e2e.site.Line;
import org.callwright.launcher.e2e.site.Patience;
import org.callwright.launcher.e2e.site.Screens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page in a real browser while a real call comes in. */
@EndToEnd
class PageIT {
    @RegisterExtension
    static final Screens SCREENS = new Screens();

    @Test
    void theOrderThatACallerKeysInIsOnThePage(Floor floor) {
        Line line = floor.line().asking();
        floor.records().order("770022");
        Desk anna = line.anna().with(ringsOn());
        Page agent = SCREENS.signedIn(floor.node().address(), anna.agent(), Floor.PASSWORD);

        SippCaller caller = line.call(floor.stranger().keys("770022#"));
        agent.getByTestId("ready").click();

        assertThat(agent.getByTestId("hint-order")).hasText("770022, keyed in by the caller");
        assertThat(agent.getByTestId("hint-entered")).isHidden();
        caller.hangUp();
        line.awaitEnded("ABANDONED");
    }

    @Test
    void anAgentTakesACallOnThePageWhileASupervisorWatches(Floor floor) {
        Line line = floor.line();
        Desk anna = line.anna().with(ringsOn());
        URI address = floor.node().address();
        Page agent = SCREENS.signedIn(address, anna.agent(), Floor.PASSWORD);
        Page supervisor = SCREENS.signedIn(address, Floor.SUPERVISOR, Floor.PASSWORD);
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
        String ticket = anna.awaitCall().path("ticket").asText();
        assertThat(agent.getByTestId("ticket")).hasText(ticket);
        agent.getByTestId("hang-up").click();

        assertThat(agent.getByTestId("pop")).isHidden();
        caller.awaitEnd(SOON);
        assertThat(queue.locator("[data-part=talking]")).hasText("0");
        line.awaitEnded("AGENT_HUNG_UP");
    }

    @Test
    void aNumberThatWasWithheldIsSaidToBeWithheld(Floor floor) {
        Line line = floor.line();
        Desk anna = line.anna().with(ringsOn());
        Page agent = SCREENS.signedIn(floor.node().address(), anna.agent(), Floor.PASSWORD);

        SippCaller caller = line.call(
                Caller.anonymous().headers("Privacy: id", "P-Asserted-Identity: <sip:+4930901824@127.0.0.2>"));
        agent.getByTestId("ready").click();

        assertThat(agent.getByTestId("caller-number")).hasText("Number withheld");
        assertThat(agent.getByTestId("caller-name")).isHidden();
        caller.hangUp();
        line.awaitEnded("ABANDONED");
    }

    @Test
    void aNumberThatIsNoneIsSaidToBeNoneAndShownAsItCameToWhoMaySeeNumbers(Floor floor) {
        Line line = floor.line();
        Desk anna = line.anna().with(ringsOn());
        Desk ben = line.ben();
        floor.records().setUp("INSERT INTO account_role (account, role) VALUES (?, 'sees_numbers')", ben.agent());
        Page masked = SCREENS.signedIn(floor.node().address(), anna.agent(), Floor.PASSWORD);
        SippCaller caller = line.call(Caller.of("li.wei"));

        masked.getByTestId("ready").click();
        assertThat(masked.getByTestId("caller-number")).hasText("Not a telephone number");
        masked.getByTestId("reject").click();
        ben.with(ringsOn()).readyForWaiting();
        Patience.until(
                "the node knows that he may see numbers",
                () -> Assertions.assertThat(ben.call().at("/caller/raw").asText())
                        .isEqualTo("li.wei"));
        Page unmasked = SCREENS.signedIn(floor.node().address(), ben.agent(), Floor.PASSWORD);

        assertThat(unmasked.getByTestId("caller-number")).hasText("li.wei (not a telephone number)");
        caller.hangUp();
        line.awaitEnded("ABANDONED");
    }

    @Test
    void inWrapUpTheProposedDispositionIsConfirmedOnThePage(Floor floor) {
        Line line = floor.line().withWrapUp(Duration.ofMinutes(2));
        floor.records()
                .setUp("INSERT INTO definition (kind, id, content, changed_at) VALUES"
                        + " ('disposition', 'page-told', '{\"name\":\"Told on the page\",\"place\":1}', 0),"
                        + " ('disposition', 'page-other', '{\"name\":\"Something else\",\"place\":2}', 0),"
                        + " ('proposal-rule', 'page', '{\"name\":\"Talked on the page\",\"place\":1,"
                        + "\"fits\":{\"outcome\":\"ANSWERED\"},\"disposition\":\"page-told\"}', 0)");
        Desk anna = line.anna().with(answersAfter(Duration.ZERO));
        Page agent = SCREENS.signedIn(floor.node().address(), anna.agent(), Floor.PASSWORD);
        agent.getByTestId("ready").click();
        SippCaller caller = line.call();
        assertThat(agent.getByTestId("state")).hasText("Talking");
        assertThat(agent.getByTestId("outcome")).isHidden();

        agent.getByTestId("hang-up").click();

        assertThat(agent.getByTestId("disposition-note")).hasText("Proposed: Told on the page (Talked on the page)");
        assertThat(agent.getByTestId("disposition")).hasValue("page-told");
        agent.getByTestId("confirm-disposition").click();
        assertThat(agent.getByTestId("disposition-note")).hasText("Confirmed: Told on the page");
        agent.reload();
        assertThat(agent.getByTestId("disposition-note")).hasText("Confirmed: Told on the page");
        caller.awaitEnd(SOON);
    }

    @Test
    void anAgentRejectsAnOfferAndIsTakenOutOfTheLine(Floor floor) {
        Line line = floor.line();
        Desk anna = line.anna().with(ringsOn());
        Page agent = SCREENS.signedIn(floor.node().address(), anna.agent(), Floor.PASSWORD);
        agent.getByTestId("ready").click();
        assertThat(agent.getByTestId("state")).hasText("Ready");
        SippCaller caller = line.call();
        assertThat(agent.getByTestId("announcement")).containsText("Ringing: ");

        agent.getByTestId("reject").click();

        assertThat(agent.getByTestId("pop")).isHidden();
        assertThat(agent.getByTestId("state")).hasText("Not ready");
        assertThat(agent.getByTestId("state-note")).hasText("Reason: rejected a call");
        line.awaitWaiting(1);
        caller.hangUp();
        line.awaitEnded("ABANDONED");
    }

    @Test
    void whatAnAgentWishesForAfterTheCallIsShownToAllAndGranted(Floor floor) {
        Line line = floor.line();
        Desk anna = line.anna().with(answersAfter(Duration.ZERO));
        URI address = floor.node().address();
        Page agent = SCREENS.signedIn(address, anna.agent(), Floor.PASSWORD);
        Page supervisor = SCREENS.signedIn(address, Floor.SUPERVISOR, Floor.PASSWORD);
        agent.getByTestId("ready").click();
        line.call();
        assertThat(agent.getByTestId("state")).hasText("Talking");

        agent.getByTestId("reason").selectOption("LUNCH");
        agent.getByTestId("not-ready").click();

        assertThat(agent.getByTestId("state-note")).hasText("After this call: not ready.");
        agent.reload();
        assertThat(agent.getByTestId("state-note")).hasText("After this call: not ready.");
        assertThat(supervisor.getByTestId("agent-" + anna.agent()).locator("[data-part=reason]"))
                .hasText("then not ready");
        agent.getByTestId("hang-up").click();
        assertThat(agent.getByTestId("state")).hasText("Not ready");
        assertThat(agent.getByTestId("state-note")).hasText("Reason: Lunch");
    }

    @Test
    void thePageSaysThatItsNodeIsGoneAndIsBackInTheCallOnceItHasRestarted(Floor floor) {
        Line line = floor.line();
        Desk anna = line.anna().with(answersAfter(Duration.ZERO));
        Page agent = SCREENS.signedIn(floor.node().address(), anna.agent(), Floor.PASSWORD);
        agent.getByTestId("ready").click();
        SippCaller caller = line.call();
        assertThat(agent.getByTestId("state")).hasText("Talking");
        String ticket = agent.getByTestId("ticket").textContent();

        floor.node().kill();

        assertThat(agent.getByTestId("connection")).hasText("Connection lost, trying again");
        assertThat(agent.getByTestId("hang-up")).isDisabled();
        assertThat(agent.getByTestId("not-ready")).isDisabled();
        floor.node().start();
        assertThat(agent.getByTestId("connection"))
                .hasText("Live", new LocatorAssertions.HasTextOptions().setTimeout(30_000));
        assertThat(agent.getByTestId("ticket")).hasText(ticket);
        agent.getByTestId("hang-up").click();
        assertThat(agent.getByTestId("pop")).isHidden();
        caller.awaitEnd(SOON);
    }

    @Test
    void anAgentNeedsNoMouse(Floor floor) {
        Line line = floor.line();
        Desk anna = line.anna().with(ringsOn());
        Page agent = SCREENS.blank();
        agent.navigate(floor.node().address().toString());
        agent.keyboard().type(anna.agent());
        agent.keyboard().press("Tab");
        agent.keyboard().type(Floor.PASSWORD);
        agent.keyboard().press("Enter");

        assertThat(agent.getByTestId("ready")).isFocused();
        assertThat(agent.getByTestId("ready")).isEnabled();
        agent.keyboard().press("Enter");
        assertThat(agent.getByTestId("state")).hasText("Ready");
        SippCaller caller = line.call();
        assertThat(agent.getByTestId("reject")).isVisible();
        assertThat(agent).hasTitle(Pattern.compile("Ringing: .+ · Callwright"));
        tabTo(agent, "reject");
        agent.keyboard().press("Enter");
        assertThat(agent.getByTestId("state")).hasText("Not ready");
        assertThat(agent.getByTestId("call-place")).isFocused();
        tabTo(agent, "sign-out");
        agent.keyboard().press("Enter");
        assertThat(agent.getByTestId("account")).isFocused();
        assertThat(agent).hasTitle("Callwright");
        caller.hangUp();
    }

    private static void tabTo(Page page, String testId) {
        for (int i = 0; i < 20; i++) {
            page.keyboard().press("Tab");
            if (testId.equals(page.evaluate("document.activeElement.dataset.testid"))) {
                return;
            }
        }
        throw new AssertionError("no way to " + testId + " by the Tab key");
    }

    @Test
    void whoSignsOutOnThePageCannotUseTheTokenAnyMore(Floor floor) {
        Desk anna = floor.line().anna();
        Page agent = SCREENS.signedIn(floor.node().address(), anna.agent(), Floor.PASSWORD);
        String session = (String) agent.evaluate("sessionStorage.getItem('callwright.session')");

        agent.getByTestId("sign-out").click();
        assertThat(agent.getByTestId("account")).isVisible();
        agent.evaluate("session => sessionStorage.setItem('callwright.session', session)", session);
        agent.reload();

        assertThat(agent.getByTestId("account")).isVisible();
        assertThat(agent.getByTestId("who")).isHidden();
    }
}
