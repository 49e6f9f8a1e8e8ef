package org.callwright.core.intake;

import java.util.Iterator;

/** A file's rows, one after the other; it never holds more than the one in hand. Not thread-safe. */
interface RowSource extends Iterator<Row>, AutoCloseable {
    @Override
    void close();
}
