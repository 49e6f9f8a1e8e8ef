package org.callwright.core.workorder;

import java.time.Instant;
import java.util.concurrent.CompletionStage;

/** Gives out work orders' numbers, each once, across all nodes. A number that is not used leaves a gap. */
@FunctionalInterface
public interface WorkOrderNumbers {
    CompletionStage<WorkOrderNumber> next(Instant now);
}
