package org.callwright.web.spreadsheet;

import java.util.regex.Pattern;

/** Text that no spreadsheet takes for a formula. Whoever names a team, a store or a KPI has his text opened at somebody else's desk,
 * and so has who sends a file in that is taken over. Thread-safe. */
public final class Inert {
    /** Some read the wide forms as well, and pass over blanks. */
    private static final String BEGINS = "[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20]";

    private static final String PASSED_OVER = "[\\p{Z}\\p{Cntrl}\\p{Cf}]*";
    private static final Pattern CELL = Pattern.compile("^(?=[\\t\\r\\n]|" + PASSED_OVER + BEGINS + ")");
    private static final Pattern PART =
            Pattern.compile("([,;\\t\\r\\n\"][\\p{Z}\\p{Cntrl}\\p{Cf}\"]*)(?=" + BEGINS + ")");

    private Inert() {}

    /** Of one cell; a text that is inert already stays as it is. */
    public static String cell(String text) {
        return CELL.matcher(text).replaceFirst("'");
    }

    /** For a line that is not in cells, but which a spreadsheet divides into such. */
    public static String line(String text) {
        return PART.matcher(text).replaceAll("$1'");
    }
}
