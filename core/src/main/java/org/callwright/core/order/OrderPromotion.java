package org.callwright.core.order;

import org.callwright.core.change.Refused;
import org.callwright.core.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Why something was taken off the price.
 *
 * @param code what the business calls it: a coupon's number, a rule's
 * @param name for people
 * @param campaign the campaign that it is part of, if any
 * @param discount what it took off; zero for a gift
 */
public record OrderPromotion(
        String code, String name, @Nullable String campaign, Money discount) {
    private static final int LONGEST = 60;
    private static final int LONGEST_NAME = 200;

    public OrderPromotion {
        if (code.isBlank() || code.length() > LONGEST) {
            throw Refused.value("promotions.code", "1 to " + LONGEST + " characters");
        }
        if (name.length() > LONGEST_NAME) {
            throw Refused.value("promotions.name", "at most " + LONGEST_NAME + " characters");
        }
        if (campaign != null && (campaign.isBlank() || campaign.length() > LONGEST)) {
            throw Refused.value("promotions.campaign", "1 to " + LONGEST + " characters");
        }
        if (discount.isNegative()) {
            throw Refused.value("promotions.discount", "cannot be below zero");
        }
    }

    OrderPromotion of(@Nullable String otherCampaign) {
        return new OrderPromotion(code, name, otherCampaign, discount);
    }
}
