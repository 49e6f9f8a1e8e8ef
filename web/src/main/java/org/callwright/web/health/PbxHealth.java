package org.callwright.web.health;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.callwright.core.control.PbxStatus;
import org.reactivestreams.Publisher;

/** Each PBX by name. A node is ready while it reaches one of them: the others have nodes of their own to fall back to. */
@Singleton
@Readiness
@Requires(beans = PbxStatus.class)
final class PbxHealth implements HealthIndicator {
    private final PbxStatus status;

    PbxHealth(PbxStatus status) {
        this.status = status;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        List<PbxStatus.Pbx> all = status.all();
        boolean up = all.stream().anyMatch(PbxStatus.Pbx::connected);
        return Publishers.just(HealthResult.builder("pbx", up ? HealthStatus.UP : HealthStatus.DOWN)
                .details(all.stream().collect(Collectors.toMap(PbxStatus.Pbx::name, PbxHealth::told)))
                .build());
    }

    private static Map<String, Object> told(PbxStatus.Pbx pbx) {
        return Map.of("status", pbx.connected() ? "UP" : "DOWN", "owned", pbx.owned());
    }
}
