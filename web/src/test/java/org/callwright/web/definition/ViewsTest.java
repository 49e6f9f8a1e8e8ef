package org.callwright.web.definition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.callwright.core.access.Grants;
import org.callwright.core.access.Permission;
import org.callwright.core.access.Role;
import org.callwright.core.access.Scope;
import org.callwright.core.audit.AuditEntry;
import org.callwright.web.fixture.Browser;
import org.callwright.web.fixture.Centre;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@MicronautTest(environments = "memory", rebuildContext = true)
class ViewsTest {
    private static final String VIEWS = "/api/views";
    private static final String KETTLES =
            "{\"state\":\"OPEN\",\"category\":\"kettles\",\"priority\":\"1\",\"sort\":\"due\"}";

    @Inject
    EmbeddedServer server;

    @Inject
    Centre centre;

    /** The seeded roles have these two apart: whoever shares views has both. */
    @BeforeEach
    void theSupervisorSetsTheCatalogueUp() {
        centre.roles.replaceAll(role -> role.id().equals("supervisor")
                ? new Role(
                        role.id(),
                        role.name(),
                        new Grants(Map.of(Permission.TICKET_READ, Scope.ALL, Permission.CATALOG_WRITE, Scope.ALL)))
                : role);
    }

    private Browser as(String account) {
        return Browser.at(server.getURI()).signedInAs(account);
    }

    private static String view(String name, boolean shared, String query) {
        return "{\"name\":\"%s\",\"shared\":%s,\"query\":%s}".formatted(name, shared, query);
    }

    private static String kept(Browser who, String name, boolean shared) {
        Browser.Answer made = who.post(VIEWS, view(name, shared, KETTLES));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return VIEWS + "/" + made.json().get("id").textValue();
    }

    private static Browser.Answer changed(Browser who, String address, String body, @Nullable String version) {
        return version == null
                ? who.put(address, body)
                : who.put(address, body, "Content-Type", "application/json", "If-Match", version);
    }

    private static Browser.Answer removed(Browser who, String address, String version) {
        return who.send("DELETE", address, null, "If-Match", version);
    }

    @Test
    void whoKeepsAViewFindsItAgain() {
        Browser anna = as("anna");

        Browser.Answer made = anna.post(VIEWS, view("Urgent kettles 水壶", false, KETTLES));

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("ETag")).isEqualTo("\"0\"");
        assertThat(made.header("Location"))
                .isEqualTo(VIEWS + "/" + made.json().get("id").textValue());
        Browser.Answer read = anna.get(String.valueOf(made.header("Location")));
        assertThat(read.json()).isEqualTo(made.json());
        assertThat(read.header("ETag")).isEqualTo("\"0\"");
        JsonNode listed = anna.get(VIEWS).json().get("items");
        assertThat(listed).containsExactly(made.json());
        assertThat(listed.at("/0/name").textValue()).isEqualTo("Urgent kettles 水壶");
        assertThat(listed.at("/0/owner").textValue()).isEqualTo("anna");
        assertThat(listed.at("/0/query/category").textValue()).isEqualTo("kettles");
        assertThat(centre.audited).extracting(AuditEntry::action).containsExactly("view.created");
    }

    @Test
    void aViewIsChangedByWhoHasSeenItAsItIs() {
        Browser anna = as("anna");
        String address = kept(anna, "Kettles", false);
        String pots = view("Pots", false, "{\"category\":\"pots\"}");

        assertThat(changed(anna, address, pots, null).status()).isEqualTo(428);
        Browser.Answer changed = changed(anna, address, pots, "\"0\"");
        Browser.Answer late = changed(anna, address, view("Late", false, "{}"), "\"0\"");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("\"1\"");
        assertThat(late.status()).isEqualTo(412);
        JsonNode view = anna.get(VIEWS).json().get("items").get(0);
        assertThat(view.get("name").textValue()).isEqualTo("Pots");
        assertThat(view.get("query")).hasToString("{\"category\":\"pots\"}");
    }

    @Test
    void aViewThatIsGivenUpIsGone() {
        Browser anna = as("anna");
        String address = kept(anna, "Kettles", false);

        assertThat(removed(anna, address, "\"7\"").status()).isEqualTo(412);
        assertThat(removed(anna, address, "\"0\"").status()).isEqualTo(204);

        assertThat(anna.get(VIEWS).json().get("items")).isEmpty();
        assertThat(removed(anna, address, "\"1\"").status()).isEqualTo(404);
        assertThat(changed(anna, address, view("Back", false, "{}"), "\"1\"").status())
                .isEqualTo(404);
    }

    @Test
    void whoSetsTheCatalogueUpSharesViewsWithEverybody() {
        String address = kept(as("sue"), "All that is urgent", true);

        JsonNode annas = as("anna").get(VIEWS).json().get("items");

        assertThat(annas.at("/0/owner").textValue()).isEqualTo("sue");
        assertThat(annas.at("/0/shared").booleanValue()).isTrue();
        assertThat(as("anna").get(address).json()).isEqualTo(annas.get(0));
        assertThat(changed(as("anna"), address, view("Mine now", false, "{}"), "\"0\"")
                        .status())
                .isEqualTo(403);
        assertThat(removed(as("anna"), address, "\"0\"").status()).isEqualTo(403);
        assertThat(changed(as("sue"), address, view("Not for all", false, "{}"), "\"0\"")
                        .status())
                .isEqualTo(200);
        assertThat(as("anna").get(VIEWS).json().get("items")).isEmpty();
    }

    @Test
    void nobodyElseSharesOne() {
        Browser anna = as("anna");
        String address = kept(anna, "Kettles", false);

        assertThat(anna.post(VIEWS, view("For all", true, "{}")).status()).isEqualTo(403);
        assertThat(changed(anna, address, view("For all", true, "{}"), "\"0\"").status())
                .isEqualTo(403);

        assertThat(as("ben").get(VIEWS).json().get("items")).isEmpty();
    }

    @Test
    void whatOthersKeepForThemselvesIsNotThereForAnybodyElse() {
        String address = kept(as("anna"), "Kettles", false);

        for (String other : new String[] {"ben", "lea", "sue"}) {
            assertThat(as(other).get(VIEWS).json().get("items")).as(other).isEmpty();
            Browser.Answer changed = changed(as(other), address, view("Mine now", false, "{}"), "\"0\"");
            assertThat(changed.status()).as(other).isEqualTo(404);
            assertThat(changed.text())
                    .isEqualTo(changed(as(other), VIEWS + "/nobodys", view("Mine now", false, "{}"), "\"0\"")
                            .text());
            assertThat(removed(as(other), address, "\"0\"").status()).as(other).isEqualTo(404);
            assertThat(as(other).get(address).text())
                    .as(other)
                    .isEqualTo(as(other).get(VIEWS + "/nobodys").text());
            assertThat(as(other).get(address).status()).as(other).isEqualTo(404);
        }

        assertThat(as("anna").get(VIEWS).json().get("items").at("/0/name").textValue())
                .isEqualTo("Kettles");
    }

    @ParameterizedTest
    @CsvSource({
        "state, NOWHERE, state",
        "priority, 9, priority",
        "priority, high, priority",
        "customer, Li, customer",
        "from, yesterday, from",
        "line, 2, line",
        "queue, no such queue, queue",
        "colour, red, query",
        "after, 1, query",
        "phone, 13800000001, query",
        "name, Li, query",
        "member, M-1, query"
    })
    void aQueryThatTheListWouldRefuseOrThatNamesAPersonIsNotKept(String parameter, String value, String field) {
        Browser anna = as("anna");
        String address = kept(anna, "Kettles", false);
        String bad = view("Bad", false, "{\"%s\":\"%s\"}".formatted(parameter, value));

        Browser.Answer refused = anna.post(VIEWS, bad);

        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.json().get("field").textValue()).isEqualTo(field);
        assertThat(changed(anna, address, bad, "\"0\"").status()).isEqualTo(400);
        assertThat(anna.get(VIEWS).json().get("items").findValuesAsText("name")).containsExactly("Kettles");
        assertThat(centre.audited).noneMatch(entry -> entry.action().equals("phone.looked-for"));
    }

    @Test
    void aViewHasANameAndNotMoreThanItsOwnerKeeps() {
        Browser anna = as("anna");

        assertThat(anna.post(VIEWS, view(" ", false, "{}")).json().get("field").textValue())
                .isEqualTo("name");
        assertThat(anna.post(VIEWS, view("n".repeat(121), false, "{}")).status())
                .isEqualTo(400);
        assertThat(anna.post(VIEWS, view("Long", false, "{\"text\":\"" + "w ".repeat(150) + "\"}"))
                        .json()
                        .get("field")
                        .textValue())
                .isEqualTo("query");
        for (int i = 0; i < 100; i++) {
            kept(anna, "View " + i, false);
        }
        assertThat(anna.post(VIEWS, view("One more", false, "{}")).status()).isEqualTo(409);
        assertThat(as("ben").post(VIEWS, view("Bens first", false, "{}")).status())
                .isEqualTo(201);
    }
}
