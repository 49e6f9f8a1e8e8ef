package org.callwright.core.hint.jdbc;

import io.micronaut.context.annotation.Factory;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import org.callwright.core.customer.CallerMatching;
import org.callwright.core.hint.HintReader;
import org.callwright.core.hint.HintReading;
import org.callwright.core.hint.HintRecords;
import org.callwright.core.hint.PromptHints;
import org.callwright.core.ticket.number.NumberSchemes;

/** Wires the reading of what callers give along. */
@Factory
final class HintFactory {
    @Singleton
    HintReader hints(
            NumberSchemes schemes,
            CallerMatching matching,
            HintRecords records,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        return new PromptHints(new HintReading(schemes, matching, records), blocking);
    }
}
