package org.callwright.web.privacy;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.callwright.core.customer.IdNumbers;

/** The number of an identity document as anybody may see it: its last four characters. The stars do not tell its length. */
@Serdeable
@Introspected
@Schema(type = "string", example = "****002X")
public final class ShownIdNumber {
    private static final int SHOWN = 4;
    /** A short one would be all but told; what people write between its signs makes none longer. */
    private static final int LONG_ENOUGH = 8;

    private final String text;

    private ShownIdNumber(String text) {
        this.text = text;
    }

    public static ShownIdNumber of(String idNumber) {
        String plain = IdNumbers.plain(idNumber).orElse(idNumber);
        return new ShownIdNumber(
                "****" + (plain.length() < LONG_ENOUGH ? "" : plain.substring(plain.length() - SHOWN)));
    }

    @JsonValue
    public String text() {
        return text;
    }

    @Override
    public String toString() {
        return text;
    }
}
