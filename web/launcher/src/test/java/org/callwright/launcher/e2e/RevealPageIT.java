package org.callwright.launcher.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.callwright.embedded.sip.PhoneBehaviour.answersAfter;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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

/** Numbers that are told on the page, to who may and says why. */
@EndToEnd
class RevealPageIT {
    private static final String PHONE = "+49301999001";
    private static final String ID_NUMBER = "11010519491231002X";

    @RegisterExtension
    static final Screens SCREENS = new Screens();

    @Test
    void whoMaySeesTheNumbersOfTheCallerForAReasonAndNobodyElseHasTheButtons(Floor floor) {
        Line line = floor.line();
        floor.records()
                .setUp(
                        "INSERT INTO screen_pop_layout (queue_id, role, fields) VALUES (?, '', 'name,idNumber')",
                        line.queue());
        floor.supervisor()
                .post(
                        "/api/customers",
                        Map.of(
                                "number", "C-REVEAL",
                                "fields", Map.of("name", "Li Wei", "idNumber", ID_NUMBER),
                                "phones", List.of(PHONE),
                                "identities", List.of()));
        Desk anna = line.anna().with(answersAfter(Duration.ZERO));
        Desk ben = line.ben().with(answersAfter(Duration.ZERO));
        floor.records().setUp("INSERT INTO account_role (account, role) VALUES (?, 'team_lead')", ben.agent());
        Patience.until(
                "the node knows that he may have numbers told",
                () -> Assertions.assertThat(ben.person()
                                .get("/api/me")
                                .at("/permissions/identity:reveal")
                                .asText())
                        .isEqualTo("ALL"));
        Page without = SCREENS.signedIn(floor.node().address(), anna.agent(), Floor.PASSWORD);
        Page with = SCREENS.signedIn(floor.node().address(), ben.agent(), Floor.PASSWORD);

        without.getByTestId("ready").click();
        SippCaller first = line.call(Caller.of(PHONE));
        assertThat(without.getByTestId("customer")).containsText("ID ****002X");
        assertThat(without.getByTestId("reveal-id-number")).isHidden();
        assertThat(without.getByTestId("reveal-caller")).isHidden();
        without.getByTestId("not-ready").click();
        without.getByTestId("hang-up").click();
        first.awaitEnd(Patience.SOON);

        with.getByTestId("ready").click();
        SippCaller second = line.call(Caller.of(PHONE));
        with.getByTestId("reveal-id-number").click();
        with.getByTestId("reveal-id-number-reason").fill("no");
        with.keyboard().press("Enter");
        assertThat(with.getByTestId("notice")).hasText("a reason has 5 to 300 characters");
        assertThat(with.getByTestId("reveal-id-number-number")).hasText("");
        with.getByTestId("reveal-id-number-reason").fill("The bank asks for it.");
        with.keyboard().press("Enter");
        assertThat(with.getByTestId("reveal-id-number-number")).hasText(ID_NUMBER);
        assertThat(with.getByTestId("reveal-id-number-timer")).hasText(Pattern.compile("\\d+:\\d\\d"));
        assertThat(with.getByTestId("reveal-id-number")).isHidden();
        with.getByTestId("reveal-caller").click();
        with.getByTestId("reveal-caller-reason").fill("Asked to be called back.");
        with.getByTestId("reveal-caller-send").click();
        assertThat(with.getByTestId("reveal-caller-number")).hasText(PHONE);

        second.hangUp();
        assertThat(with.getByTestId("pop")).isHidden();
        Assertions.assertThat(with.content()).as("nothing stays on the page").doesNotContain(ID_NUMBER, PHONE);
        line.awaitEndings("AGENT_HUNG_UP", "CALLER_HUNG_UP");
    }
}
