package org.callwright.core.order;

/**
 * What is seen of an order at a glance.
 *
 * @param member bought by a member of the programme
 * @param points points were spent or earned
 * @param campaign part of a campaign
 */
public record OrderMarks(boolean member, boolean points, boolean campaign, OrderStatus status) {}
