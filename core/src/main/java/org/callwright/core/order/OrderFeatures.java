package org.callwright.core.order;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * {@code callwright.orders.*}: what of orders this business has. What is switched off cannot be stored and is left out of
 * answers.
 *
 * @param subOrders platforms split orders into sub-orders
 * @param bundles a SKU can be sold that consists of several others
 * @param members there is a members' programme
 * @param points members spend and earn points
 * @param campaigns promotions belong to campaigns
 */
@ConfigurationProperties("callwright.orders")
public record OrderFeatures(
        @Bindable(defaultValue = "true") boolean subOrders,
        @Bindable(defaultValue = "true") boolean bundles,
        @Bindable(defaultValue = "true") boolean members,
        @Bindable(defaultValue = "true") boolean points,
        @Bindable(defaultValue = "true") boolean campaigns) {
    /** Everything. */
    public static final OrderFeatures ALL = new OrderFeatures(true, true, true, true, true);
}
