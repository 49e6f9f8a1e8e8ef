package org.callwright.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.callwright.core.definition.Defined;
import org.callwright.core.definition.Definitions;
import org.callwright.core.jdbc.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Views that were kept before what they may have was decided. */
class ViewsWithoutPersonsTest {
    private TestDatabase db = TestDatabase.shared();
    private Definitions definitions = db.bean(Definitions.class);

    @BeforeEach
    void begin() {
        db = TestDatabase.shared();
        definitions = db.bean(Definitions.class);
    }

    private void kept(String id, Map<String, String> query) {
        definitions.put(SavedView.KIND, new Defined<>(id, new SavedView("View " + id, "lisa", false, query), 0, false));
    }

    private Defined<SavedView> now(String id) {
        return definitions.byId(SavedView.KIND, id).orElseThrow();
    }

    private void migrate() throws IOException {
        try (InputStream file = getClass().getResourceAsStream("/db/migration/V250__views_without_persons.sql")) {
            db.run(new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void no_view_has_what_tells_one_person_from_others_and_the_rest_of_each_stays() throws IOException {
        kept("phone", Map.of("phone", "13800000001", "category", "kettles"));
        kept("name", Map.of("name", "Li", "sort", "due", "store", "north"));
        kept("member", Map.of("member", "13800000001", "name", "Li", "priority", "1"));
        kept("none", Map.of("text", "seal"));

        migrate();

        assertThat(now("phone").content().query()).isEqualTo(Map.of("category", "kettles"));
        assertThat(now("name").content().query()).isEqualTo(Map.of("sort", "due", "store", "north"));
        assertThat(now("member").content().query()).isEqualTo(Map.of("priority", "1"));
        assertThat(now("none").content().query()).isEqualTo(Map.of("text", "seal"));
        assertThat(definitions.all(SavedView.KIND)).extracting(Defined::id).contains("phone", "name", "member", "none");
    }

    @Test
    void one_that_looked_for_a_person_alone_is_given_up_and_has_nothing_of_him() throws IOException {
        kept("alone", Map.of("name", "Li", "member", "M1", "sort", "due"));
        kept("all", Map.of());

        migrate();

        assertThat(definitions.all(SavedView.KIND)).extracting(Defined::id).containsExactly("all");
        assertThat(now("alone").deleted()).isTrue();
        assertThat(now("alone").content().query()).isEqualTo(Map.of("sort", "due"));
    }
}
