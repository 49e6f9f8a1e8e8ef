package org.callwright.web.input;

import io.micronaut.json.tree.JsonNode;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** What a value in a body has to be. Nothing is made to fit: 1.9 is no whole number, and "true" no truth. */
@FunctionalInterface
interface Form {
    Form ANYTHING = (place, said) -> {};

    Form TEXT = (place, said) -> {
        if (!said.isString()) {
            throw place.broken("must be text");
        }
    };

    Form TRUTH = (place, said) -> {
        if (!said.isBoolean()) {
            throw place.broken("must be true or false");
        }
    };

    Form NUMBER = (place, said) -> {
        if (!said.isNumber()) {
            throw place.broken("must be a number");
        }
    };

    /** @throws org.callwright.web.problem.ProblemException when it is something else; what is null is not asked about */
    void check(Place place, JsonNode said);

    static Form whole(long least, long most) {
        return (place, said) -> {
            BigInteger number = whole(said);
            if (number == null) {
                throw place.broken("must be a whole number");
            }
            if (number.compareTo(BigInteger.valueOf(least)) < 0 || number.compareTo(BigInteger.valueOf(most)) > 0) {
                throw place.broken("must be between " + least + " and " + most);
            }
        };
    }

    private static @Nullable BigInteger whole(JsonNode said) {
        return said.isNumber()
                        && (said.getNumberValue() instanceof Integer
                                || said.getNumberValue() instanceof Long
                                || said.getNumberValue() instanceof BigInteger)
                ? said.getBigIntegerValue()
                : null;
    }
}
