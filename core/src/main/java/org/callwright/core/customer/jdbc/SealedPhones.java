package org.callwright.core.customer.jdbc;

import jakarta.inject.Singleton;
import org.callwright.core.privacy.SealedKind;
import org.callwright.core.privacy.Sealing;

/** Customers' telephone numbers as they are kept. */
@Singleton
final class SealedPhones {
    private static final int SHOWN = 4;

    private final Sealing sealing;

    SealedPhones(Sealing sealing) {
        this.sealing = sealing;
    }

    PhoneTable.Row row(long id, long customer, String e164, int place) {
        return new PhoneTable.Row(
                id,
                customer,
                sealing.seal(SealedKind.PHONE, e164),
                index(e164),
                e164.substring(Math.max(0, e164.length() - SHOWN)),
                place);
    }

    String e164(PhoneTable.Row row) {
        return sealing.open(SealedKind.PHONE, row.phoneSealed());
    }

    /** Whether it is sealed with the active key. */
    boolean current(PhoneTable.Row row) {
        return sealing.current(row.phoneSealed());
    }

    String index(String e164) {
        return sealing.blindIndex(SealedKind.PHONE, e164);
    }
}
