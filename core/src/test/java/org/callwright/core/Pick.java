package org.callwright.core;

import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Draws for tests of whatever there is: of nothing as well, where null is among it. */
public final class Pick {
    private Pick() {}

    @SafeVarargs
    public static <T> @Nullable T one(Random random, @Nullable T... of) {
        return of[random.nextInt(of.length)];
    }
}
