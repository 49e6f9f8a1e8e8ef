package org.callwright.core.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.util.HashMap;
import java.util.Map;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.privacy.TestSealing;
import org.junit.jupiter.api.Test;

class OrderFeaturesTest {
    @Test
    void everything_is_there_unless_the_configuration_switches_it_off() {
        TestDatabase db = TestDatabase.shared();
        assertThat(db.bean(OrderFeatures.class)).isEqualTo(OrderFeatures.ALL);
        Map<String, Object> properties = new HashMap<>(TestSealing.PROPERTIES);
        properties.put("callwright.orders.sub-orders", false);
        properties.put("callwright.orders.bundles", false);

        try (ApplicationContext context = db.context(properties)) {
            assertThat(context.getBean(OrderFeatures.class))
                    .isEqualTo(new OrderFeatures(false, false, true, true, true));
        }
    }
}
