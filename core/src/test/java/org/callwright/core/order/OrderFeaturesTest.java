package org.callwright.core.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.util.Map;
import org.callwright.core.jdbc.TestDatabase;
import org.junit.jupiter.api.Test;

class OrderFeaturesTest {
    @Test
    void everything_is_there_unless_the_configuration_switches_it_off() {
        TestDatabase db = TestDatabase.shared();
        assertThat(db.bean(OrderFeatures.class)).isEqualTo(OrderFeatures.ALL);

        try (ApplicationContext context = ApplicationContext.builder()
                .properties(Map.of(
                        "callwright.orders.sub-orders",
                        false,
                        "callwright.orders.bundles",
                        false,
                        "datasources.default.url",
                        db.server.jdbcUrl(),
                        "datasources.default.username",
                        db.server.user(),
                        "datasources.default.password",
                        db.server.password(),
                        "datasources.default.driver-class-name",
                        "org.mariadb.jdbc.Driver"))
                .start()) {
            assertThat(context.getBean(OrderFeatures.class))
                    .isEqualTo(new OrderFeatures(false, false, true, true, true));
        }
    }
}
