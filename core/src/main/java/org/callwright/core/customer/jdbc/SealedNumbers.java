package org.callwright.core.customer.jdbc;

import jakarta.inject.Singleton;
import org.callwright.core.customer.IdNumbers;
import org.callwright.core.privacy.SealedKind;
import org.callwright.core.privacy.Sealing;
import org.jspecify.annotations.Nullable;

/** Customers' telephone and identity numbers as they are kept. */
@Singleton
final class SealedNumbers {
    private static final int SHOWN = 4;

    private final Sealing sealing;

    SealedNumbers(Sealing sealing) {
        this.sealing = sealing;
    }

    PhoneTable.Row phone(long id, long customer, String e164, int place) {
        return new PhoneTable.Row(
                id, customer, sealing.seal(SealedKind.PHONE, e164), index(e164), lastDigits(e164), place);
    }

    String e164(PhoneTable.Row row) {
        return sealing.open(SealedKind.PHONE, row.phoneSealed());
    }

    String index(String e164) {
        return sealing.blindIndex(SealedKind.PHONE, e164);
    }

    @Nullable
    String idNumber(@Nullable String clear) {
        return clear == null ? null : sealing.seal(SealedKind.ID_NUMBER, clear);
    }

    /** Of a number however it is written; null for one that cannot be looked for. */
    @Nullable
    String idNumberIndex(@Nullable String clear) {
        return clear == null
                ? null
                : IdNumbers.plain(clear)
                        .map(plain -> sealing.blindIndex(SealedKind.ID_NUMBER, plain))
                        .orElse(null);
    }

    @Nullable
    String idNumber(CustomerTable.Row row) {
        String stored = row.idNumberSealed();
        return stored == null ? null : sealing.open(SealedKind.ID_NUMBER, stored);
    }

    /** Whether it is sealed with the active key. */
    boolean current(String seal) {
        return sealing.current(seal);
    }

    static String lastDigits(String number) {
        return number.substring(Math.max(0, number.length() - SHOWN));
    }
}
