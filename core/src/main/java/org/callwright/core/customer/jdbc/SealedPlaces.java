package org.callwright.core.customer.jdbc;

import jakarta.inject.Singleton;
import org.callwright.core.change.Refused;
import org.callwright.core.page.Cursor;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.privacy.SealedKind;
import org.callwright.core.privacy.Sealing;
import org.callwright.core.privacy.UnknownKey;

/**
 * Places in a list of people that is ordered by what is personal. They stand in addresses, and are given to who may not see
 * all of it: what they stand at is sealed.
 */
@Singleton
final class SealedPlaces {
    private final Sealing sealing;

    SealedPlaces(Sealing sealing) {
        this.sealing = sealing;
    }

    PageRequest opened(PageRequest page) {
        return new PageRequest(page.after().map(this::opened), page.limit(), page.sorting());
    }

    private Cursor opened(Cursor cursor) {
        // No place was ever given out in clear: whoever writes one of his own could ask where a name would be.
        if (sealing.clear(cursor.key())) {
            throw foreign();
        }
        try {
            return new Cursor(sealing.open(SealedKind.PLACE, cursor.key()), cursor.id());
        } catch (IllegalArgumentException | UnknownKey e) {
            throw foreign();
        }
    }

    private static Refused foreign() {
        return Refused.value("after", "not a cursor of this list in this order");
    }

    <T> Page<T> sealed(Page<T> page) {
        return new Page<>(
                page.items(),
                page.next().map(cursor -> new Cursor(sealing.seal(SealedKind.PLACE, cursor.key()), cursor.id())));
    }
}
