package org.callwright.core.ticket;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * {@code callwright.origin-order.*}: which order a customer who calls is taken to call about.
 *
 * @param days the only one that he has placed in so many days before; 0: none
 */
@ConfigurationProperties("callwright.origin-order")
public record OriginOrderSettings(
        @Bindable(defaultValue = "30") int days) {}
