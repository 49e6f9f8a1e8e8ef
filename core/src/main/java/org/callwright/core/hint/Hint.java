package org.callwright.core.hint;

import org.callwright.core.ticket.OriginSource;
import org.jspecify.annotations.Nullable;

/**
 * What a caller gave along, as far as it is kept. All of it is what somebody unknown says.
 *
 * @param web he calls from a web page, through a gateway that we believe
 * @param joined he keyed in the number of his ticket, and the call belongs to that one
 * @param order the number of the order that he is taken to call about
 * @param source who says so; there with {@code order}
 * @param entered what he gave when it is neither; it may be any number that people have, so it is treated as personal
 */
public record Hint(
        boolean web,
        boolean joined,
        @Nullable String order,
        @Nullable OriginSource source,
        @Nullable String entered) {
    public static final Hint NONE = new Hint(false, false, null, null, null);

    /** Nothing but the way in which he came. */
    public static Hint cameBy(boolean web) {
        return web ? new Hint(true, false, null, null, null) : NONE;
    }

    Hint joining() {
        return new Hint(web, true, null, null, null);
    }

    Hint about(String number, OriginSource by) {
        return new Hint(web, joined, number, by, entered);
    }

    Hint entered(@Nullable String text) {
        return new Hint(web, joined, order, source, text);
    }

    /** Without what may be personal. */
    public Hint forgotten() {
        return cameBy(web);
    }
}
