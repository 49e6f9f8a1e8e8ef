package org.callwright.core.hint;

import java.util.regex.Pattern;
import org.callwright.core.callerid.Caller;

/**
 * A caller at the door with what he gives along.
 *
 * @param web he came through the gateway of calls from web pages
 * @param order what his web page says; empty: nothing
 * @param keyed the digits that he keyed in; empty: none
 */
public record Visit(Caller caller, boolean web, String order, String keyed) {
    /** More cannot be asked for, nor is it looked at. */
    public static final int MOST_DIGITS = 24;

    private static final Pattern ORDER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._#-]{0,59}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1," + MOST_DIGITS + "}");

    /** Whatever has not the form of what it should be counts as not given; nobody but the web page's gateway is heard on orders. */
    public Visit {
        order = web && ORDER.matcher(order).matches() ? order : "";
        keyed = DIGITS.matcher(keyed).matches() ? keyed : "";
    }

    /** Whether there is something to be looked up. */
    boolean gives() {
        return !order.isEmpty() || !keyed.isEmpty();
    }
}
