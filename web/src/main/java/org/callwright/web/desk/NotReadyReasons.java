package org.callwright.web.desk;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.List;
import org.callwright.core.agent.NotReadyReason;
import org.callwright.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The reasons that the business lets its agents give for taking no calls. */
@Singleton
public final class NotReadyReasons {
    private final List<NotReadyReason> reasons;

    NotReadyReasons(@Value("${callwright.agent.not-ready-reasons}") List<String> codes) {
        this.reasons = codes.stream().map(NotReadyReason::new).toList();
    }

    public List<String> all() {
        return reasons.stream().map(NotReadyReason::code).toList();
    }

    NotReadyReason require(@Nullable String code) {
        return reasons.stream()
                .filter(reason -> reason.code().equals(code))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(
                        "reason", code == null ? "a reason is needed" : "not one of the legal reasons", all()));
    }
}
