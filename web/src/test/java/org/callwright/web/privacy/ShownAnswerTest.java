package org.callwright.web.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShownAnswerTest {
    private static final String TEXT = "call +8613800000001";

    @Test
    void what_an_answer_is_about_whose_address_names_nothing_is_named_by_the_answer() {
        ShownAnswer answer = ShownAnswer.of(
                HttpRequest.POST("/api/customers", ""),
                new RevealController.Told(4711, "+8613800000001", Instant.EPOCH));

        assertThat(answer.kind()).isEqualTo("customers");
        assertThat(answer.id()).isEqualTo("4711");
    }

    @Test
    void an_answer_that_is_given_again_is_about_what_it_was_about() {
        JsonNode ticket = JsonNode.createObjectNode(Map.of(
                "subject", JsonNode.createStringNode(TEXT), "number", JsonNode.createStringNode("SV260314-00042-7")));

        assertThat(ShownAnswer.of(HttpRequest.POST("/api/tickets", ""), ticket).id())
                .isEqualTo("SV260314-00042-7");
        assertThat(ShownAnswer.of(
                                HttpRequest.POST("/api/work-orders", ""),
                                JsonNode.createObjectNode(Map.of("ticket", ticket, "id", JsonNode.nullNode())))
                        .id())
                .isEqualTo("SV260314-00042-7");
        assertThat(ShownAnswer.of(HttpRequest.POST("/api/tickets", ""), JsonNode.createStringNode(TEXT))
                        .id())
                .isEmpty();
    }

    @Test
    void a_text_or_a_list_names_no_single_thing() {
        assertThat(ShownAnswer.of(HttpRequest.POST("/api/customers", ""), TEXT).id())
                .isEmpty();
        assertThat(ShownAnswer.of(HttpRequest.GET("/api/customers"), List.of(7L))
                        .id())
                .isEmpty();
    }

    @Test
    void numbers_that_are_only_compared_are_not_shown() {
        NumbersShown shown = new NumbersShown();

        PropagatedContext.getOrEmpty().plus(shown).propagate(() -> {
            assertThat(ShownText.kept(TEXT, TEXT, true)).isEqualTo(TEXT);
            assertThat(shown.count()).isZero();
            return ShownText.of(TEXT, true);
        });

        assertThat(shown.count()).isEqualTo(1);
    }
}
