package org.callwright.web.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.callwright.core.audit.AuditEntry;
import org.callwright.web.fixture.Browser;
import org.callwright.web.fixture.Centre;
import org.callwright.web.fixture.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(environments = "memory", rebuildContext = true)
@Property(name = "callwright.privacy.lookups-an-hour", value = "3")
class NumberLookupsTest {
    private static final String NOBODYS = "/api/customers?phone=13900000009";
    private static final String TICKETS = "/api/tickets?phone=139%200000%200009";
    private static final String CALLS = "/api/calls?caller=%2B8613900000009";

    @Inject
    EmbeddedServer server;

    @Inject
    Centre centre;

    @Test
    void numbersAreNotFoundOutByAskingForOneAfterTheOther() {
        Browser anna = signedInAs("anna");
        for (int i = 0; i < 2; i++) {
            assertThat(anna.get(NOBODYS.replaceFirst("9$", String.valueOf(i))).status())
                    .isEqualTo(200);
        }
        assertThat(anna.post("/api/customers/1007/phones", "{\"number\":\"13900000009\",\"main\":false}")
                        .status())
                .isNotEqualTo(429);

        Browser.Answer refused = anna.get(NOBODYS);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(3_000, 3_600);
        assertThat(anna.get("/api/customers?name=Li").status()).isEqualTo(200);
        assertThat(signedInAs("lea").get(NOBODYS).status()).isEqualTo(200);
    }

    @Test
    void whoeverReadsTicketsAndCallsLooksForNumbersThereAndAllCountsTogether() {
        Browser anna = signedInAs("anna");

        for (String list : List.of(NOBODYS, TICKETS, CALLS)) {
            assertThat(anna.get(list).status()).as(list).isEqualTo(200);
        }

        for (String list : List.of(NOBODYS, TICKETS, CALLS)) {
            assertThat(anna.get(another(list)).status()).as(list).isEqualTo(429);
        }
        for (String list : List.of("/api/tickets", "/api/calls")) {
            assertThat(anna.get(list).status()).as(list).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/customers?memberId=13900000009",
                "/api/customers?system=shop&externalId=13900000009",
                // Equal to the database: digits in circles, raised ones, and one that cannot be seen between them.
                "/api/customers?memberId=%E2%91%A0%E2%91%A2%E2%91%A800000009",
                "/api/customers?memberId=%C2%B9%C2%B3900000009",
                "/api/customers?memberId=139%C2%AD00000009",
                "/api/tickets?member=%E2%91%A0%E2%91%A2%E2%91%A800000009"
            })
    void aKeyThatMayBeATelephoneNumberIsLookedForNoMoreOftenThanOne(String question) {
        Browser lea = signedInAs("lea");
        for (int i = 0; i < 3; i++) {
            assertThat(lea.get(question.replaceFirst("9$", String.valueOf(i))).status())
                    .isEqualTo(200);
        }

        assertThat(lea.get(question).status()).isEqualTo(429);
        assertThat(lookups()).hasSize(3);
    }

    @Test
    void identityNumbersAreLookedForByWhomItIsAllowedSoManyAnHourAndItStandsInTheAudit() {
        Browser lea = signedInAs("lea");
        for (int i = 0; i < 3; i++) {
            assertThat(lea.get("/api/customers?idNumber=11010519491231004" + i).status())
                    .isEqualTo(200);
        }

        assertThat(lea.get("/api/customers?idNumber=11010519491231002X").status())
                .isEqualTo(429);
        assertThat(lea.get("/api/customers?idNumber=110105-19491231-0041").status())
                .as("asked before, in another spelling")
                .isEqualTo(200);
        Browser.Answer part = lea.get("/api/customers?idNumber=02X");
        assertThat(part.status()).isEqualTo(400);
        assertThat(part.json().get("field").textValue()).isEqualTo("idNumber");
        assertThat(signedInAs("anna")
                        .get("/api/customers?idNumber=110105194912310041")
                        .status())
                .isEqualTo(403);
        assertThat(centre.audited)
                .filteredOn(entry -> entry.action().equals("identity.looked-for"))
                .hasSize(3)
                .allSatisfy(
                        entry -> assertThat(entry.details()).isEqualTo(Map.of("in", "customers", "by", "idNumber")));
    }

    /** Who adds customers could find out between which two another one's is. */
    @Test
    void nobodyOrdersByMembersNumbersWhoDoesNotSeeThem() {
        assertThat(Refusal.of(signedInAs("anna").get("/api/customers?sort=memberId")))
                .isEqualTo(new Refusal(400, "sort", List.of("created", "name")));
        assertThat(signedInAs("ben").get("/api/customers?sort=memberId").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1390", "0009", "13800", "26301", "139*0000009", "%25139"})
    void whatIsNotAWholeNumberIsToldSoAndDoesNotCount(String part) {
        Browser anna = signedInAs("anna");
        for (String list : List.of("/api/customers?phone=", "/api/tickets?phone=", "/api/calls?caller=")) {
            for (int i = 0; i < 2; i++) {
                Browser.Answer refused = anna.get(list + part);

                assertThat(refused.status()).as(list).isEqualTo(400);
                JsonNode problem = refused.json();
                assertThat(problem.get("field").textValue()).isIn("phone", "caller");
                assertThat(problem.get("detail").textValue())
                        .contains("not a whole telephone number")
                        .doesNotContain(part);
            }
        }

        assertThat(anna.get(NOBODYS).status()).isEqualTo(200);
        assertThat(lookups()).hasSize(1);
    }

    @Test
    void whoSeesNumbersAnywayMayAskAsOftenAsNeededAndItStandsInTheAuditAsWell() {
        Browser ben = signedInAs("ben");

        for (String list : List.of(NOBODYS, TICKETS, CALLS, another(NOBODYS), another(TICKETS))) {
            assertThat(ben.get(list).status()).isEqualTo(200);
        }

        assertThat(lookups())
                .hasSize(5)
                .allSatisfy(entry -> assertThat(entry.account()).isEqualTo("ben"));
    }

    @Test
    void theAuditSaysWhoLookedWhereButNotForWhat() {
        signedInAs("sue").get(TICKETS);
        signedInAs("lea").get(CALLS);

        assertThat(lookups()).extracting(AuditEntry::account).containsExactly("sue", "lea");
        assertThat(lookups())
                .extracting(entry -> Map.copyOf(entry.details()))
                .containsExactly(Map.of("in", "tickets", "by", "phone"), Map.of("in", "calls", "by", "caller"));
        assertThat(lookups().toString()).doesNotContain("0009");
    }

    @Test
    void theSameQuestionWithinTenMinutesIsOneHoweverManyPagesItHas() {
        Browser anna = signedInAs("anna");

        for (int i = 0; i < 5; i++) {
            assertThat(anna.get(TICKETS).status()).isEqualTo(200);
        }
        assertThat(lookups()).hasSize(1);
        for (int i = 0; i < 2; i++) {
            assertThat(anna.get(NOBODYS.replaceFirst("9$", String.valueOf(i))).status())
                    .isEqualTo(200);
        }

        for (int i = 0; i < 2; i++) {
            assertThat(anna.get(NOBODYS).status())
                    .as("what is refused is not told the next time")
                    .isEqualTo(429);
        }
        assertThat(anna.get(TICKETS).status()).isEqualTo(200);
        assertThat(lookups()).hasSize(3);
    }

    private static String another(String list) {
        return list.replaceFirst("9$", "8");
    }

    private List<AuditEntry> lookups() {
        return centre.audited.stream()
                .filter(entry -> entry.action().equals("phone.looked-for"))
                .toList();
    }

    private Browser signedInAs(String account) {
        return Browser.at(server.getURI()).signedInAs(account);
    }
}
