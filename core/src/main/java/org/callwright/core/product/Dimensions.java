package org.callwright.core.product;

import org.callwright.core.change.Refused;

/** The size of what is handed over, packaging included; millimetres. */
public record Dimensions(int length, int width, int height) {
    private static final int LARGEST = 100_000;

    public Dimensions {
        require("dimensions.length", length);
        require("dimensions.width", width);
        require("dimensions.height", height);
    }

    private static void require(String field, int millimetres) {
        if (millimetres < 1 || millimetres > LARGEST) {
            throw Refused.value(field, "a size is 1 to " + LARGEST + " mm");
        }
    }
}
