package org.callwright.web.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.callwright.web.fixture.Browser;
import org.junit.jupiter.api.Test;

@MicronautTest(environments = "memory", rebuildContext = true)
@Property(name = "callwright.privacy.lookups-an-hour", value = "3")
class NumberLookupsTest {
    private static final String NOBODYS = "/api/customers?phone=13900000009";

    @Inject
    EmbeddedServer server;

    @Test
    void numbersAreNotFoundOutByAskingForOneAfterTheOther() {
        Browser anna = signedInAs("anna");
        for (int i = 0; i < 2; i++) {
            assertThat(anna.get(NOBODYS).status()).isEqualTo(200);
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
    void whatIsNoNumberDoesNotCount() {
        Browser anna = signedInAs("anna");
        for (int i = 0; i < 5; i++) {
            assertThat(anna.get("/api/customers?phone=x").status()).isEqualTo(400);
        }

        assertThat(anna.get(NOBODYS).status()).isEqualTo(200);
    }

    @Test
    void whoSeesNumbersAnywayMayAskAsOftenAsNeeded() {
        Browser ben = signedInAs("ben");

        for (int i = 0; i < 5; i++) {
            assertThat(ben.get(NOBODYS).status()).isEqualTo(200);
        }
    }

    private Browser signedInAs(String account) {
        return Browser.at(server.getURI()).signedInAs(account);
    }
}
