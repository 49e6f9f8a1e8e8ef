package org.callwright.telephony.localline;

import org.callwright.core.privacy.SealedKind;
import org.callwright.core.privacy.Sealing;
import org.callwright.core.privacy.UnknownKey;

/**
 * What may lie about of notes that are not told: the caller's number only as a seal, which is opened again should the note
 * come back. Of a text that is no note nobody knows where a number is, so that only its shape is left.
 */
final class NoteSeal {
    /** No number that the dialplan notes has one, and every seal does. */
    private static final String OF_SEALS = ":";

    private final Sealing sealing;

    NoteSeal(Sealing sealing) {
        this.sealing = sealing;
    }

    String sealed(String text) {
        if (!VisitNote.isNote(text)) {
            return text.replaceAll("[\\p{L}\\p{N}]", "#");
        }
        VisitNote note = VisitNote.parse(text);
        String number = note.number();
        boolean asItIs = number.isEmpty() || number.contains(OF_SEALS);
        return note.withheld()
                ? VisitNote.withNumber(text, "")
                : asItIs ? text : VisitNote.withNumber(text, sealing.seal(SealedKind.CALLER, number));
    }

    /** @throws IllegalArgumentException when it cannot be opened here */
    String number(VisitNote note) {
        if (!note.number().contains(OF_SEALS)) {
            return note.number();
        }
        try {
            return sealing.open(SealedKind.CALLER, note.number());
        } catch (UnknownKey e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
