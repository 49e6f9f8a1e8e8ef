package org.callwright.core.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.util.HashMap;
import java.util.Map;
import org.callwright.core.access.Actor;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.privacy.TestSealing;
import org.junit.jupiter.api.Test;

/** What this business has not got does not come in with a file of customers either. */
class SwitchedOffPartsTest {
    @Test
    void a_file_cannot_bring_members_and_points_to_a_business_without_them() {
        Map<String, Object> properties = new HashMap<>(TestSealing.PROPERTIES);
        properties.put("callwright.orders.members", "false");
        properties.put("callwright.orders.points", "false");
        try (ApplicationContext context = TestDatabase.shared().context(properties)) {
            ImportReport report = context.getBean(Intake.class)
                    .run(
                            Actor.SYSTEM,
                            ImportedShop.wish(ImportKind.CUSTOMERS, ImportMode.ALL_OR_NOTHING),
                            ImportedShop.stream("""
                                    number,name,member,tier,points
                                    C1,Ann,M1,,
                                    C2,Ben,,Gold,
                                    C3,Cleo,,,5
                                    C4,Dan,,,
                                    """),
                            "run",
                            ImportProgress.IGNORED);

            assertThat(report.applied()).isFalse();
            assertThat(report.errors())
                    .extracting(error -> error.line() + " " + error.column() + " " + error.message())
                    .containsExactly(
                            "2 member is switched off here",
                            "3 tier is switched off here",
                            "4 points is switched off here");
        }
    }
}
