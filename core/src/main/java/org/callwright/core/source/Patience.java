package org.callwright.core.source;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * {@code callwright.sources-patience.*}: how long we bear with a source.
 *
 * @param answer how long anybody waits for it; an answer that is put together from several has 300 ms in all
 * @param fresh how long its answer counts as current
 * @param kept how long its answer is shown, marked as stale, while it does not answer
 * @param rest how long it is left alone after it has failed too often; slow answers are none of that
 */
@ConfigurationProperties("callwright.sources-patience")
public record Patience(
        @Bindable(defaultValue = "PT0.25S") Duration answer,
        @Bindable(defaultValue = "PT15S") Duration fresh,
        @Bindable(defaultValue = "PT12H") Duration kept,
        @Bindable(defaultValue = "PT10S") Duration rest) {}
