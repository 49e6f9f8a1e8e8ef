package org.callwright.core.intake;

/** From here on the file cannot be read: it is no CSV, no UTF-8, or has other columns. Nothing of it is taken in. */
final class FileRejected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final RowError error;

    FileRejected(long line, String column, String message) {
        super(message);
        this.error = new RowError(line, column, message);
    }

    RowError error() {
        return error;
    }
}
