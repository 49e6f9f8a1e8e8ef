package org.callwright.web.input;

import java.util.Collection;
import org.callwright.web.problem.ProblemException;

/**
 * Where in a body something is.
 *
 * @param field the property that it is in
 * @param path from the body's own properties on, such as {@code lines[0].sku}; empty: the body itself
 */
record Place(String field, String path) {
    static final Place BODY = new Place("body", "");

    /** A name may be as long as a request; what is told of it need not be. */
    private static final int TOLD = 60;

    Place property(String name) {
        String told = told(name);
        return new Place(told, path.isEmpty() ? told : path + "." + told);
    }

    Place element(int index) {
        return new Place(field, path + "[" + index + "]");
    }

    Place entry(String key) {
        return new Place(field, path + "." + told(key));
    }

    /** @param rule what it has to be, such as "must be a number" */
    ProblemException broken(String rule) {
        return ProblemException.invalid(field, (path.isEmpty() ? field : path) + " " + rule);
    }

    ProblemException unknown(Collection<String> legal) {
        return ProblemException.invalid(field, path + " is no property here", legal);
    }

    private static String told(String name) {
        return name.length() > TOLD ? name.substring(0, TOLD) + "…" : name;
    }
}
