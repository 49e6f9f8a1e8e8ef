package org.callwright.launcher.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.callwright.embedded.sip.PhoneBehaviour.answersAfter;
import static org.callwright.embedded.sip.PhoneBehaviour.ringsOn;
import static org.callwright.launcher.e2e.DialBackIT.abandoned;
import static org.callwright.launcher.e2e.site.Patience.SOON;

import com.microsoft.playwright.Page;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.callwright.embedded.sip.SippCaller;
import org.callwright.embedded.sip.SippPhone;
import org.callwright.launcher.e2e.site.Desk;
import org.callwright.launcher.e2e.site.EndToEnd;
import org.callwright.launcher.e2e.site.Floor;
import org.callwright.launcher.e2e.site.Line;
import org.callwright.launcher.e2e.site.Screens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Calling back from the page, in a real browser. */
@EndToEnd
class DialBackPageIT {
    @RegisterExtension
    static final Screens SCREENS = new Screens();

    @Test
    void whoHasJustHungUpIsCalledBackAndTheSupervisorSeesWhoCalledWhom(Floor floor) {
        Line line = floor.line().withWrapUp(Duration.ofMinutes(2));
        SippPhone customer = floor.customer(answersAfter(Duration.ZERO));
        Desk anna = line.anna().with(answersAfter(Duration.ZERO));
        Page agent = SCREENS.signedIn(floor.node().address(), anna.agent(), Floor.PASSWORD);
        Page supervisor = SCREENS.signedIn(floor.node().address(), Floor.SUPERVISOR, Floor.PASSWORD);
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
        SippPhone customer = floor.customer(ringsOn());
        Desk anna = line.anna().with(ringsOn());
        Page agent = SCREENS.signedIn(floor.node().address(), anna.agent(), Floor.PASSWORD);
        assertThat(agent.getByTestId("call-back-send")).isDisabled();
        agent.getByTestId("ready").click();
        assertThat(agent.getByTestId("call-back-send")).isEnabled();

        agent.getByTestId("call-back-ticket").fill(ticket);
        agent.keyboard().press("Enter");

        assertThat(agent.getByTestId("state")).hasText("Ringing");
        assertThat(agent.getByTestId("call-back-send")).isDisabled();
        assertThat(agent.getByTestId("call-back-ticket")).hasValue("");
        anna.phone().answer();
        customer.awaitRinging(SOON);
        assertThat(agent.getByTestId("state")).hasText("Dialling");
        assertThat(agent.getByTestId("call-state")).hasText("Dialling");
        assertThat(agent.getByTestId("hang-up")).isVisible();
        assertThat(agent.getByTestId("hand-over")).isHidden();
        customer.answer();
        customer.awaitTalking(SOON);
        assertThat(agent.getByTestId("state")).hasText("Talking");
        agent.getByTestId("hang-up").click();
        assertThat(agent.getByTestId("state")).hasText("Ready");
    }

    @Test
    void aNumberThatIsNoTicketIsSaidToBeNone(Floor floor) {
        Desk anna = floor.line().anna().with(ringsOn());
        Page agent = SCREENS.signedIn(floor.node().address(), anna.agent(), Floor.PASSWORD);
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
}
