package org.callwright.core.intake;

import org.callwright.core.privacy.NumbersInText;

/** A row cannot be taken in. */
final class RowRejected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long line;
    private final String column;

    RowRejected(long line, String column, String message) {
        super(message, null, false, false);
        this.line = line;
        this.column = column;
    }

    /** A column that there is not is named by the sender: what he calls so may be a number. */
    RowError error() {
        return new RowError(line, NumbersInText.replaced(column, number -> "****"), String.valueOf(getMessage()));
    }
}
