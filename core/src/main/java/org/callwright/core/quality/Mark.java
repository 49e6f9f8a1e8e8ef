package org.callwright.core.quality;

import org.jspecify.annotations.Nullable;

/**
 * What one criterion got.
 *
 * @param criterion as the form had it then
 * @param points 0 to the criterion's most; null: it did not apply
 */
public record Mark(
        EvaluationForm.Criterion criterion, @Nullable Integer points) {}
