package org.callwright.core.ticket.number;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.callwright.core.access.Permission;
import org.callwright.core.change.Refused;
import org.callwright.core.definition.Kind;

/**
 * How numbers look, as people agree on it; see {@link NumberScheme}.
 *
 * @param separator {@code -} or nothing
 * @param checked whether a check digit follows
 */
public record NumberForm(String prefix, String datePattern, int width, String separator, boolean checked) {
    /** The form of now and those before it, whose numbers are still about. */
    public record History(NumberForm now, List<NumberForm> before) {
        public static final Kind<History> KIND = new Kind<>("number-scheme", History.class, Permission.SCHEME_WRITE);
        private static final int LONGEST = 50;

        public History {
            before = List.copyOf(before);
            if (before.size() > LONGEST) {
                throw Refused.state("prefix", "the form has been changed " + LONGEST + " times already");
            }
        }

        public History followedBy(NumberForm next) {
            List<NumberForm> earlier = new ArrayList<>(before);
            if (!next.equals(now)) {
                earlier.addFirst(now);
            }
            return new History(next, earlier);
        }
    }

    public NumberForm {
        try {
            new NumberScheme(prefix, datePattern, width, separator, checked, ZoneOffset.UTC);
        } catch (IllegalArgumentException e) {
            throw Refused.value("form", String.valueOf(e.getMessage()));
        }
    }

    static NumberForm of(NumberScheme scheme) {
        return new NumberForm(
                scheme.prefix(), scheme.datePattern(), scheme.width(), scheme.separator(), scheme.checked());
    }

    public NumberScheme in(ZoneId zone) {
        return new NumberScheme(prefix, datePattern, width, separator, checked, zone);
    }
}
