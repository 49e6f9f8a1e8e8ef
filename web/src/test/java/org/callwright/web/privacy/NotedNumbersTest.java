package org.callwright.web.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import org.callwright.core.audit.AuditEntry;
import org.callwright.web.fixture.Browser;
import org.callwright.web.fixture.Centre;
import org.callwright.web.live.LiveClient;
import org.junit.jupiter.api.Test;

@MicronautTest(environments = "memory", rebuildContext = true)
@Property(name = "callwright.privacy.lookups-an-hour", value = "3")
class NotedNumbersTest {
    private static final String NUMBER = "+8613800000001";

    @Inject
    EmbeddedServer server;

    @Inject
    Centre centre;

    @Test
    void aListWithNumbersIsOneEntryThatSaysWhoSawWhoseAndHowMany() {
        Browser.Answer answer = signedInAs("ben").get("/api/customers?tier=Gold&name=Li&limit=20");

        assertThat(answer.text()).contains(NUMBER);
        assertThat(shown()).singleElement().satisfies(entry -> {
            assertThat(entry.account()).isEqualTo("ben");
            assertThat(entry.subject()).isEqualTo("customers");
            assertThat(entry.subjectId()).isEmpty();
            assertThat(entry.details())
                    .containsEntry("at", "/api/customers")
                    .containsEntry("filter", "limit=20 name tier");
            assertThat(entry.details())
                    .hasEntrySatisfying(
                            "rows", rows -> assertThat(rows.split(",")).contains("1007"));
            assertThat(entry.details())
                    .hasEntrySatisfying(
                            "numbers", numbers -> assertThat(numbers).matches("[1-9]\\d*"));
            assertThat(entry.toString()).doesNotContain("1380000", "Li");
        });
    }

    @Test
    void oneThingIsNamedByItsId() {
        signedInAs("ben").get("/api/customers/1007");

        assertThat(shown()).singleElement().satisfies(entry -> {
            assertThat(entry.subject()).isEqualTo("customers");
            assertThat(entry.subjectId()).isEqualTo("1007");
            assertThat(entry.details()).containsEntry("at", "/api/customers/{id}");
        });
    }

    @Test
    void whatIsLookedForStandsThereOnlyIfItIsNobodysNumberOrName() {
        signedInAs("ben").get("/api/calls?from=2020-03-14T00:00:00Z&caller=13800000001");

        assertThat(shown())
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.details()).containsEntry("filter", "caller from=2020-03-14T00:00:00Z"));
    }

    @Test
    void whoSeesStarsOrNothingLeavesNoEntry() {
        signedInAs("anna").get("/api/customers/1007");
        signedInAs("ben").get("/api/me");
        signedInAs("ben").get("/api/customers/1");

        assertThat(shown()).isEmpty();
    }

    @Test
    void whatCannotBeNotedIsNotShown() {
        Browser ben = signedInAs("ben");
        centre.auditAway = true;

        Browser.Answer refused = ben.get("/api/customers/1007");

        assertThat(refused.status()).isGreaterThanOrEqualTo(500);
        assertThat(refused.text()).doesNotContain("13800000001").contains("urn:callwright:problem");
        assertThat(signedInAs("anna").get("/api/customers/1007").status())
                .as("who sees stars is not concerned")
                .isEqualTo(200);
        centre.auditAway = false;
        assertThat(ben.get("/api/customers/1007").text()).contains(NUMBER);
    }

    @Test
    void whoWillBeToldNumbersOnTheLiveChannelIsNotedWhenItOpens() {
        for (String account : List.of("ben", "anna")) {
            LiveClient screen = LiveClient.of(signedInAs(account));
            await().until(() -> !screen.messages.isEmpty());
            screen.close();
        }

        assertThat(shown()).singleElement().satisfies(entry -> {
            assertThat(entry.account()).isEqualTo("ben");
            assertThat(entry.subject()).isEqualTo("live");
        });
    }

    private List<AuditEntry> shown() {
        return centre.audited.stream()
                .filter(entry -> entry.action().equals("phone.shown"))
                .toList();
    }

    private Browser signedInAs(String account) {
        return Browser.at(server.getURI()).signedInAs(account);
    }
}
