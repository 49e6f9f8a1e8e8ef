package org.callwright.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.callwright.web.fixture.Browser;
import org.callwright.web.fixture.Browser.Answer;
import org.callwright.web.fixture.SharedSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is wrong with an example, sent as it stands, is at most that the things that it names are not there. */
@ExtendWith(SharedSite.class)
class SentExamplesTest {
    /** Who signs in is somebody else from then on, and a webhook would be told at its address. */
    private static final String NOT_SENT = "/api/session.*|/api/webhooks";

    @Test
    void whatAnExampleSaysCanBe() {
        Browser admin = SharedSite.as("admin").browser();
        Map<String, String> refused = new TreeMap<>();

        SchemaExamples.of(admin).bodies().forEach((operation, example) -> {
            String[] parts = operation.split(" ", -1);
            if (parts[0].equals("POST") && !parts[1].contains("{") && !parts[1].matches(NOT_SENT)) {
                Answer answer = admin.post(parts[1], example.toString());
                if (answer.status() == 400 && !answer.text().matches(".*(here is no|is unknown).*")) {
                    refused.put(operation, answer.text() + example);
                }
            }
        });

        assertThat(refused).isEmpty();
    }
}
