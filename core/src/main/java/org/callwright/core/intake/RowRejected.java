package org.callwright.core.intake;

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

    RowError error() {
        return new RowError(line, column, String.valueOf(getMessage()));
    }
}
